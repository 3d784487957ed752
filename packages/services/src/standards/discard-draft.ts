import { ServiceError } from '@concord/domain/errors';
import type { GuidelineRevision } from '@concord/domain/guideline';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { dropDraftMeasure } from '../tokens/draft-measure.ts';
import { changeGuideline, lockGuideline, statusOf } from './guideline-row.ts';
import { NO_DRAFT } from './publish-version.ts';
import type { MovedGuideline } from './submit-guideline.ts';

/**
 * Throws away what somebody wrote beside the published version; the audit log keeps it.
 * Throws NOT_ALLOWED, NOT_FOUND, REVISION_STALE {current}, STATE_FORBIDS {status} where there is no such draft.
 */
export async function discardDraft(ctx: Ctx, input: GuidelineRevision): Promise<MovedGuideline> {
  requirePermission(ctx.actor, 'standards.write');
  return inBrand(ctx, async (tx) => {
    const row = await lockGuideline(tx, ctx.actor, input);
    if (row.draft === null) throw new ServiceError('STATE_FORBIDS', { status: statusOf(row) });
    await dropDraftMeasure(tx, row);
    const revision = await changeGuideline(tx, row, NO_DRAFT);
    const subject = { kind: 'guideline', id: row.id };
    await record(ctx, tx, { verb: 'guidelines.discardDraft', subject, details: { ...row.draft, revision } });
    return { id: row.id, status: statusOf(row), revision };
  });
}
