import { member } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import { GuidelineProposal, type GuidelineStatus, type SubmitGuidelineInput } from '@concord/domain/guideline';
import { reaches, roleGrants } from '@concord/domain/roles';
import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { actorWithin } from '../session/resolve-actor.ts';
import { contentToPublish, requireContent } from './guideline-content.ts';
import { changeGuideline, draftStateOf, lockGuideline, statusOf } from './guideline-row.ts';

export interface MovedGuideline {
  readonly id: string;
  readonly status: GuidelineStatus;
  readonly revision: number;
}

/**
 * Puts a draft in review: another who may write standards looks at it, with what it is to be published with. The reviewer hears of it.
 * Throws NOT_ALLOWED ({who: 'reviewer'} when the reviewer could not approve it), NOT_FOUND {what}, REVISION_STALE {current},
 * STATE_FORBIDS {status}, VERIFY_OWN_WORK.
 */
export async function submitGuideline(ctx: Ctx, input: SubmitGuidelineInput): Promise<MovedGuideline> {
  requirePermission(ctx.actor, 'standards.write');
  const { id, revision: _revision, reviewerId, ...written } = input;
  const proposal = z.parse(GuidelineProposal, written);
  const { orgId, memberId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    const row = await lockGuideline(tx, ctx.actor, input);
    const state = draftStateOf(row);
    if (state !== 'draft') throw new ServiceError('STATE_FORBIDS', { status: state ?? statusOf(row) });
    const content = await contentToPublish(tx, row);
    await requireContent(tx, ctx.actor, content);
    await requireReviewer(tx, ctx, reviewerId, content.departmentId);
    const submitted = { reviewerId, proposal, submittedBy: memberId, submittedAt: ctx.now() };
    const notSentBack = { sentBackReason: null, sentBackBy: null, sentBackAt: null };
    const revision = await changeGuideline(tx, row, { ...submitted, ...notSentBack });
    const details = { reviewerId, ...proposal, revision };
    await record(ctx, tx, { verb: 'guidelines.submit', subject: { kind: 'guideline', id }, details });
    await ctx.jobs.send(tx, 'notify', { orgId, id, kind: 'guideline_review_asked' });
    return { id, status: statusOf({ ...row, reviewerId }), revision };
  });
}

async function requireReviewer(tx: Tx, ctx: Ctx, reviewerId: string, departmentId: string): Promise<void> {
  const { orgId, memberId } = ctx.actor;
  if (reviewerId === memberId) throw new ServiceError('VERIFY_OWN_WORK');
  const [row] = await tx
    .select({ userId: member.userId })
    .from(member)
    .where(and(eq(member.orgId, orgId), eq(member.id, reviewerId), eq(member.active, true)));
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'reviewer' });
  const reviewer = await actorWithin(tx, { userId: row.userId, orgId });
  if (!roleGrants(reviewer.role, 'standards.write') || !reaches(reviewer.access.departments, departmentId)) {
    throw new ServiceError('NOT_ALLOWED', { who: 'reviewer', permission: 'standards.write' });
  }
}
