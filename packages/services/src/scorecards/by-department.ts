import { action } from '@concord/db/schema/actions';
import { department, location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { scoreRegion } from '@concord/domain/scorecard';
import type { ByDepartmentInput } from '@concord/domain/scorecard-query';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { departmentsInReach } from '../access/reach-filter.ts';
import { requirePermission } from '../access/require.ts';
import { isOverdue } from '../actions/action-item.ts';
import { actionsInReach, atLocation } from '../actions/reachable-action.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { networkDay } from './network-day.ts';
import { networkScores, type ScoredLocation } from './network-scores.ts';

/**
 * Each department in reach over all its locations in reach: mean score by location weight over the `counted` locations that
 * have one, as of a day, and the work that waits for it now.
 */
export async function byDepartment(ctx: Ctx, input: ByDepartmentInput) {
  requirePermission(ctx.actor, 'scorecards.read');
  return inBrand(ctx, async (tx) => {
    const asOf = input.asOf ?? (await networkDay(ctx, tx));
    const { locations } = await networkScores(tx, ctx.actor, asOf);
    const waiting = await waitingWork(ctx, tx);
    const { id, key, name } = department;
    const departments = await tx
      .select({ id, key, name })
      .from(department)
      .where(and(eq(department.orgId, ctx.actor.orgId), departmentsInReach(ctx.actor)))
      .orderBy(asc(name), asc(id));
    return departments.map((row) => ({
      department: row,
      ...scoreOver(locations, row.key),
      openActions: waiting.get(row.id)?.open ?? 0,
      overdueActions: waiting.get(row.id)?.overdue ?? 0,
    }));
  });
}

function scoreOver(locations: readonly ScoredLocation[], key: string) {
  return scoreRegion(
    locations.map(({ weight, card }) => {
      const score = card.departments.find((candidate) => candidate.department === key)?.score ?? null;
      return { weight, score, enough: score !== null };
    }),
  );
}

async function waitingWork(ctx: Ctx, tx: Tx): Promise<Map<string, { open: number; overdue: number }>> {
  const rows = await tx
    .select({
      departmentId: action.departmentId,
      open: sql<number>`count(*)::int`,
      overdue: sql<number>`(count(*) filter (where ${isOverdue(ctx.now())}))::int`,
    })
    .from(action)
    .innerJoin(location, atLocation)
    .where(and(actionsInReach(ctx.actor), inArray(action.status, ['open', 'in_progress'])))
    .groupBy(action.departmentId);
  return new Map(rows.map((row) => [row.departmentId, row]));
}
