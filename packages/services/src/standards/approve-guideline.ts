import { ServiceError } from '@concord/domain/errors';
import { GuidelineProposal, type GuidelineRevision } from '@concord/domain/guideline';
import * as z from 'zod/mini';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { draftStateOf, lockGuideline } from './guideline-row.ts';
import { type PublishedGuideline, publishVersion } from './publish-version.ts';
import { requireInReview } from './require-in-review.ts';

/**
 * Publishes what is in review, with what was proposed. The reviewer does it, or an administrator, and never the one who submitted it.
 * Throws NOT_ALLOWED, NOT_FOUND {what}, REVISION_STALE {current}, STATE_FORBIDS {status}, VERIFY_OWN_WORK.
 */
export async function approveGuideline(ctx: Ctx, input: GuidelineRevision): Promise<PublishedGuideline> {
  requirePermission(ctx.actor, 'standards.write');
  const { orgId, memberId, role } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    const row = await lockGuideline(tx, ctx.actor, input);
    const { reviewerId, submittedBy } = requireInReview(row, draftStateOf(row));
    if (memberId === submittedBy) throw new ServiceError('VERIFY_OWN_WORK');
    if (role !== 'admin' && memberId !== reviewerId) throw new ServiceError('NOT_ALLOWED', { who: 'reviewer' });
    const proposal = row.proposal ?? z.parse(GuidelineProposal, {});
    const { versionId, ...published } = await publishVersion(ctx, tx, row, { proposal, submittedBy });
    await ctx.jobs.send(tx, 'notify', { orgId, id: versionId, kind: 'guideline_approved' });
    return published;
  });
}
