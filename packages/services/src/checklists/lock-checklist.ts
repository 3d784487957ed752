import type { Tx } from '@concord/db/client';
import { checklist } from '@concord/db/schema/checklists';
import { ServiceError } from '@concord/domain/errors';
import { and, eq } from 'drizzle-orm';

export type ChecklistRow = typeof checklist.$inferSelect;

/** The row for a change, locked until the transaction ends. Throws NOT_FOUND {what: 'checklist'}. */
export async function lockChecklist(tx: Tx, orgId: string, id: string): Promise<ChecklistRow> {
  const [row] = await tx
    .select()
    .from(checklist)
    .where(and(eq(checklist.orgId, orgId), eq(checklist.id, id)))
    .for('no key update');
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'checklist' });
  return row;
}

/** Throws REVISION_STALE {current} when somebody saved the draft since the person read it. */
export function requireDraftRevision(row: ChecklistRow, baseRevision: number): void {
  if (row.draftRevision !== baseRevision) throw new ServiceError('REVISION_STALE', { current: row.draftRevision });
}
