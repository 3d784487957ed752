import { ServiceError } from '@concord/domain/errors';
import type { SetGuidelineDatesInput } from '@concord/domain/guideline';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { remindOfAcknowledging, remindOfReview } from './guideline-dates.ts';
import { changeGuideline, lockGuideline, statusOf } from './guideline-row.ts';
import type { MovedGuideline } from './submit-guideline.ts';

/**
 * When the guideline is looked at again, and by when its locations are asked to acknowledge it. Neither is content: no version follows.
 * Throws NOT_ALLOWED, NOT_FOUND, REVISION_STALE {current}, STATE_FORBIDS {status} (retired; a day to acknowledge what is not published).
 */
export async function setGuidelineDates(ctx: Ctx, input: SetGuidelineDatesInput): Promise<MovedGuideline> {
  requirePermission(ctx.actor, 'standards.write');
  const { id, revision: _revision, ...dates } = input;
  return inBrand(ctx, async (tx) => {
    const row = await lockGuideline(tx, ctx.actor, input);
    const early = row.status === 'draft' && dates.acknowledgeBy !== null;
    if (row.status === 'retired' || early) throw new ServiceError('STATE_FORBIDS', { status: statusOf(row) });
    const revision = await changeGuideline(tx, row, dates);
    await record(ctx, tx, {
      verb: 'guidelines.setDates',
      subject: { kind: 'guideline', id },
      details: { ...dates, revision },
    });
    if (dates.reviewOn !== row.reviewOn) await remindOfReview(ctx, tx, id, dates.reviewOn);
    if (dates.acknowledgeBy !== row.acknowledgeBy) await remindOfAcknowledging(ctx, tx, id, dates.acknowledgeBy);
    return { id, status: statusOf(row), revision };
  });
}
