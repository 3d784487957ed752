import type { Tx } from '@concord/db/client';
import { guideline } from '@concord/db/schema/standards';
import { ServiceError } from '@concord/domain/errors';
import type { GuidelineStatus } from '@concord/domain/guideline';
import { reaches, roleGrants } from '@concord/domain/roles';
import { and, eq, ne, type SQL } from 'drizzle-orm';
import { requireDepartment } from '../access/require.ts';
import type { Actor } from '../context.ts';
import { linksOf } from './guideline-links.ts';

export type GuidelineRow = typeof guideline.$inferSelect;

/** What was never published is seen only by those who may write standards. */
export function visibleGuidelines(actor: Actor): SQL | undefined {
  return and(
    eq(guideline.orgId, actor.orgId),
    roleGrants(actor.role, 'standards.write') ? undefined : ne(guideline.status, 'draft'),
  );
}

/** The state as people know it. */
export function statusOf({ status, reviewerId }: Pick<GuidelineRow, 'status' | 'reviewerId'>): GuidelineStatus {
  if (status === 'draft') return reviewerId === null ? 'draft' : 'review';
  return status === 'retired' ? 'retired' : 'published';
}

/** The state of what somebody writes: of a guideline that was never published, or beside a published one; null where nobody writes. */
export function draftStateOf(row: Pick<GuidelineRow, 'status' | 'draft' | 'reviewerId'>): 'draft' | 'review' | null {
  if (row.status !== 'draft' && row.draft === null) return null;
  return row.reviewerId === null ? 'draft' : 'review';
}

/**
 * The row for a change, locked until the transaction ends.
 * Throws NOT_FOUND {what: 'guideline'} for ids outside the brand, {what: 'department'} for departments outside the actor's,
 * {what: 'region'} where it holds in a region outside the actor's, REVISION_STALE {current}.
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
  await requireRegions(tx, actor, row);
  if (row.revision !== revision) throw new ServiceError('REVISION_STALE', { current: row.revision });
  return row;
}

/** Who may not name a region may not take a guideline away from it either. */
async function requireRegions(tx: Tx, { access }: Actor, { orgId, id }: GuidelineRow): Promise<void> {
  if (access.regions === 'all') return;
  const { regionIds } = await linksOf(tx, orgId, id);
  if (!regionIds.every((region) => reaches(access.regions, region)))
    throw new ServiceError('NOT_FOUND', { what: 'region' });
}

/** Writes some columns of a locked row and makes its next revision, which is the answer. */
export async function changeGuideline(
  tx: Tx,
  row: GuidelineRow,
  change: Partial<typeof guideline.$inferInsert>,
): Promise<number> {
  const revision = row.revision + 1;
  await tx
    .update(guideline)
    .set({ ...change, revision })
    .where(and(eq(guideline.orgId, row.orgId), eq(guideline.id, row.id)));
  return revision;
}
