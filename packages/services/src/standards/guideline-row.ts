import type { Tx } from '@concord/db/client';
import { guideline } from '@concord/db/schema/standards';
import { ServiceError } from '@concord/domain/errors';
import { roleGrants } from '@concord/domain/roles';
import { and, eq, ne, type SQL } from 'drizzle-orm';
import { requireDepartment } from '../access/require.ts';
import type { Actor } from '../context.ts';

export type GuidelineRow = typeof guideline.$inferSelect;

/** Drafts are seen only by those who may write standards. */
export function visibleGuidelines(actor: Actor): SQL | undefined {
  return and(
    eq(guideline.orgId, actor.orgId),
    roleGrants(actor.role, 'standards.write') ? undefined : ne(guideline.status, 'draft'),
  );
}

/**
 * The row for a change, locked until the transaction ends.
 * Throws NOT_FOUND {what: 'guideline'} for ids outside the brand or the actor's departments, REVISION_STALE {current}.
 */
export async function lockGuideline(
  tx: Tx,
  actor: Actor,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<GuidelineRow> {
  const [row] = await tx
    .select()
    .from(guideline)
    .where(and(eq(guideline.orgId, actor.orgId), eq(guideline.id, id)))
    .for('no key update');
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'guideline' });
  requireDepartment(actor, row.departmentId);
  if (row.revision !== revision) throw new ServiceError('REVISION_STALE', { current: row.revision });
  return row;
}
