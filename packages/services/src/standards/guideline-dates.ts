import type { Tx } from '@concord/db/client';
import { addDays } from '@concord/domain/day';
import type { Day } from '@concord/domain/ids';
import type { Ctx } from '../context.ts';

/** So many days before the locations have to have acknowledged, those that have not are reminded. */
export const REMINDED_DAYS_BEFORE = 3;

const morningOf = (day: Day): Date => new Date(`${day}T06:00:00.000Z`);

/** On its review day the guideline's owner hears of it, unless the day is moved by then. */
export async function remindOfReview(ctx: Ctx, tx: Tx, id: string, reviewOn: Day | null): Promise<void> {
  if (reviewOn === null) return;
  const { orgId } = ctx.actor;
  await ctx.jobs.send(tx, 'notify', { orgId, id, kind: 'guideline_review_due' }, morningOf(reviewOn));
}

/** Some days before the locations have to have acknowledged, those that have not hear of it, unless the day is moved by then. */
export async function remindOfAcknowledging(ctx: Ctx, tx: Tx, id: string, by: Day | null): Promise<void> {
  if (by === null) return;
  const { orgId } = ctx.actor;
  const day = addDays(by, -REMINDED_DAYS_BEFORE);
  await ctx.jobs.send(tx, 'notify', { orgId, id, kind: 'guideline_acknowledge_due' }, morningOf(day));
}
