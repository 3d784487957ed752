import { action } from '@concord/db/schema/actions';
import { location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { UNFINISHED_ACTION_STATUSES } from '@concord/domain/action';
import type { Day } from '@concord/domain/ids';
import type { NetworkSummaryInput } from '@concord/domain/network-query';
import { and, inArray, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { isOverdue } from '../actions/action-item.ts';
import { actionsInReach, atLocation } from '../actions/reachable-action.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { departmentsOf } from './departments-in-reach.ts';
import { departmentsOn, figuresOn, NOTHING_OPEN } from './network-figures.ts';
import { networkSpan } from './network-span.ts';
import { newestData } from './newest-data.ts';
import { placesToday } from './places-on.ts';

/**
 * The network in reach, or a region of it, on a day and at the start of the span: score by location weight over the `counted`
 * places with enough data, of `total` that were open; each department likewise, with the work that waits for it now.
 */
export async function networkSummary(ctx: Ctx, input: NetworkSummaryInput) {
  requirePermission(ctx.actor, 'scorecards.read');
  return inBrand(ctx, async (tx) => {
    const { asOf, from } = await networkSpan(ctx, tx, input);
    const { regionId } = input;
    const figures = await figuresOn(tx, ctx.actor, [from, asOf], { regionId });
    const [previous = NOTHING_OPEN, now = NOTHING_OPEN] = figures;
    return {
      asOf,
      from,
      newestData: await newestData(tx, ctx.actor, asOf, regionId),
      ...now,
      previous,
      departments: await departmentFigures(ctx, tx, { asOf, from, regionId }),
    };
  });
}

interface Span {
  readonly asOf: Day;
  readonly from: Day;
  readonly regionId: string | undefined;
}

async function departmentFigures(ctx: Ctx, tx: Tx, { asOf, from, regionId }: Span) {
  const figures = await departmentsOn(tx, ctx.actor, [from, asOf], { regionId, figure: 'score' });
  const waiting = await waitingWork(ctx, tx, regionId);
  return (await departmentsOf(tx, ctx.actor)).map((row) => ({
    department: row,
    score: figures.get(row.id)?.[1]?.score ?? null,
    counted: figures.get(row.id)?.[1]?.counted ?? 0,
    previousScore: figures.get(row.id)?.[0]?.score ?? null,
    openActions: waiting.get(row.id)?.open ?? 0,
    overdueActions: waiting.get(row.id)?.overdue ?? 0,
  }));
}

/** Work as it stands now, where the places stand now, whatever the day of the scores: what somebody can do something about. */
async function waitingWork(ctx: Ctx, tx: Tx, regionId: string | undefined) {
  const rows = await tx
    .select({
      departmentId: action.departmentId,
      open: sql<number>`count(*)::int`,
      overdue: sql<number>`(count(*) filter (where ${isOverdue(ctx.now())}))::int`,
    })
    .from(action)
    .innerJoin(location, atLocation)
    .where(
      and(
        actionsInReach(ctx.actor),
        inArray(action.status, [...UNFINISHED_ACTION_STATUSES]),
        await placesToday(ctx, tx, regionId),
      ),
    )
    .groupBy(action.departmentId);
  return new Map(rows.map((row) => [row.departmentId, row]));
}
