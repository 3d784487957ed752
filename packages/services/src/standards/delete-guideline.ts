import { guideline, guidelineLink, guidelineRollout } from '@concord/db/schema/standards';
import { guidelineToken } from '@concord/db/schema/tokens';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import type { GuidelineRevision } from '@concord/domain/guideline';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { deleteUnused } from '../remove-row.ts';
import { checklistsWith } from './checklists-with.ts';
import { contentInEffect } from './guideline-content.ts';
import { type GuidelineRow, lockGuideline, statusOf } from './guideline-row.ts';

/**
 * Removes a guideline that was never published, with its links, its plan and its token; what it said stands in the audit log. A review
 * has to be ended first. Throws NOT_ALLOWED, NOT_FOUND {what}, REVISION_STALE {current}, STATE_FORBIDS {status}, IN_USE {what, by}: the
 * kind of thing that names it.
 */
export async function deleteGuideline(ctx: Ctx, input: GuidelineRevision): Promise<{ readonly id: string }> {
  requirePermission(ctx.actor, 'standards.write');
  const { id } = input;
  return inBrand(ctx, async (tx) => {
    const row = await lockGuideline(tx, ctx.actor, input);
    if (row.publishedAt !== null || statusOf(row) !== 'draft') {
      throw new ServiceError('STATE_FORBIDS', { status: statusOf(row) });
    }
    const named = await checklistsWith(tx, row.orgId, row.key);
    if (named.length > 0) throw new ServiceError('IN_USE', { what: 'guideline', by: 'checklist' });
    const details = { key: row.key, ...(await contentInEffect(tx, row)) };
    await removeParts(tx, row);
    await deleteUnused(tx, and(eq(guideline.orgId, row.orgId), eq(guideline.id, id)), guideline, 'guideline');
    await record(ctx, tx, { verb: 'guidelines.delete', subject: { kind: 'guideline', id }, details });
    return { id };
  });
}

async function removeParts(tx: Tx, { orgId, id }: GuidelineRow): Promise<void> {
  for (const part of [guidelineLink, guidelineRollout, guidelineToken]) {
    await tx.delete(part).where(and(eq(part.orgId, orgId), eq(part.guidelineId, id)));
  }
}
