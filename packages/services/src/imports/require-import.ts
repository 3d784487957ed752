import type { ImportKind } from '@concord/domain/import';
import { requireAllLocations, requirePermission } from '../access/require.ts';
import type { Actor } from '../context.ts';

/** Throws NOT_ALLOWED without the rights that an import of this kind takes: locations are the organization's own, and a file may name any of them. */
export function requireImport(actor: Actor, kind: ImportKind): void {
  requirePermission(actor, 'imports.run');
  if (kind !== 'locations') return;
  requirePermission(actor, 'organization.manage');
  requireAllLocations(actor, 'organization.manage');
}
