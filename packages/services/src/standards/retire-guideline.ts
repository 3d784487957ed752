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
 * published → retired: published checklists keep it, new ones may not name it, nobody is asked to acknowledge it any more. A draft beside
 * it goes. Throws NOT_ALLOWED, NOT_FOUND, REVISION_STALE {current}, STATE_FORBIDS {status}.
 */
export async function retireGuideline(ctx: Ctx, input: GuidelineRevision): Promise<MovedGuideline> {
  requirePermission(ctx.actor, 'standards.write');
  return inBrand(ctx, async (tx) => {
    const row = await lockGuideline(tx, ctx.actor, input);
    if (row.status !== 'published') throw new ServiceError('STATE_FORBIDS', { status: statusOf(row) });
    await dropDraftMeasure(tx, row);
    const revision = await changeGuideline(tx, row, { status: 'retired', ...NO_DRAFT });
    const subject = { kind: 'guideline', id: row.id };
    await record(ctx, tx, { verb: 'guidelines.retire', subject, details: { revision } });
    return { id: row.id, status: 'retired', revision };
  });
}
