import { ServiceError } from '@concord/domain/errors';
import type { SendBackGuidelineInput } from '@concord/domain/guideline';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { changeGuideline, draftStateOf, lockGuideline, statusOf } from './guideline-row.ts';
import { requireInReview } from './require-in-review.ts';
import type { MovedGuideline } from './submit-guideline.ts';

/**
 * Ends a review without publishing; whoever submitted it hears why. The reviewer does it, an administrator, or the one who submitted it
 * and takes it back. Throws NOT_ALLOWED, NOT_FOUND {what}, REVISION_STALE {current}, STATE_FORBIDS {status}.
 */
export async function sendBackGuideline(ctx: Ctx, input: SendBackGuidelineInput): Promise<MovedGuideline> {
  requirePermission(ctx.actor, 'standards.write');
  const { orgId, memberId, role } = ctx.actor;
  const { id, reason } = input;
  return inBrand(ctx, async (tx) => {
    const row = await lockGuideline(tx, ctx.actor, input);
    const { reviewerId, submittedBy } = requireInReview(row, draftStateOf(row));
    if (role !== 'admin' && memberId !== reviewerId && memberId !== submittedBy) {
      throw new ServiceError('NOT_ALLOWED', { who: 'reviewer' });
    }
    const sentBack = { sentBackReason: reason, sentBackBy: memberId, sentBackAt: ctx.now() };
    const revision = await changeGuideline(tx, row, { reviewerId: null, ...sentBack });
    const details = { reason, revision };
    await record(ctx, tx, { verb: 'guidelines.sendBack', subject: { kind: 'guideline', id }, details });
    await ctx.jobs.send(tx, 'notify', { orgId, id, kind: 'guideline_sent_back' });
    return { id, status: statusOf({ ...row, reviewerId: null }), revision };
  });
}
