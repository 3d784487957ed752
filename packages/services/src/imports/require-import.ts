import type { ImportKind } from '@concord/domain/import';
import { requirePermission } from '../access/require.ts';
import type { Actor } from '../context.ts';

/** Throws NOT_ALLOWED without the rights that an import of this kind takes: locations are the organization's own. */
export function requireImport(actor: Actor, kind: ImportKind): void {
  requirePermission(actor, 'imports.run');
  if (kind === 'locations') requirePermission(actor, 'organization.manage');
}
