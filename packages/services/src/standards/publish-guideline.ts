import { ServiceError } from '@concord/domain/errors';
import { GuidelineProposal, type PublishGuidelineInput } from '@concord/domain/guideline';
import * as z from 'zod/mini';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { draftStateOf, lockGuideline, statusOf } from './guideline-row.ts';
import { type PublishedGuideline, publishVersion } from './publish-version.ts';

/**
 * Publishes a draft without a review, which its version then says: from now on everybody sees it, and checklists may be published
 * with it. Throws NOT_ALLOWED, NOT_FOUND {what}, REVISION_STALE {current}, STATE_FORBIDS {status} (in review, retired, or nothing
 * that is not published yet).
 */
export async function publishGuideline(ctx: Ctx, input: PublishGuidelineInput): Promise<PublishedGuideline> {
  requirePermission(ctx.actor, 'standards.write');
  const { id: _id, revision: _revision, ...written } = input;
  const proposal = z.parse(GuidelineProposal, written);
  return inBrand(ctx, async (tx) => {
    const row = await lockGuideline(tx, ctx.actor, input);
    const state = draftStateOf(row);
    if (state !== 'draft') throw new ServiceError('STATE_FORBIDS', { status: state ?? statusOf(row) });
    const { versionId: _versionId, ...published } = await publishVersion(ctx, tx, row, { proposal, submittedBy: null });
    return published;
  });
}
