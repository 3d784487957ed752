import type { Tx } from '@concord/db/client';
import { checklist, checklistVersion } from '@concord/db/schema/checklists';
import { ServiceError } from '@concord/domain/errors';
import { and, eq } from 'drizzle-orm';
import { requireInBrand } from '../access/require-in-brand.ts';
import type { Actor } from '../context.ts';

/** Refuses a checklist that nobody could audit with: NOT_FOUND {what: 'checklist'}, CHECKLIST_NOT_PUBLISHED. */
export async function requirePublished(tx: Tx, actor: Actor, checklistId: string): Promise<void> {
  await requireInBrand(tx, actor, checklist, checklistId, 'checklist');
  const published = await tx
    .select({ id: checklistVersion.id })
    .from(checklistVersion)
    .where(and(eq(checklistVersion.orgId, actor.orgId), eq(checklistVersion.checklistId, checklistId)))
    .limit(1);
  if (published.length === 0) throw new ServiceError('CHECKLIST_NOT_PUBLISHED');
}
