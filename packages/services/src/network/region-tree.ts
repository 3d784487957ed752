import type { Day } from '@concord/domain/ids';
import type { RegionTreeInput } from '@concord/domain/league-query';
import { sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { networkDay } from '../scorecards/network-day.ts';
import { type NetworkFigure, networkFigure } from './network-figures.ts';
import { placesOn } from './places-on.ts';
import type { NetworkSums } from './sweep.ts';

interface OfRegion {
  readonly id: string;
  /** Null at the top, and where the parent lies outside the actor's reach. */
  readonly parentId: string | null;
  readonly name: string;
}

/** A region on a day with everything below it; `total` counts the locations open then, `counted` those with enough data. */
export type TreeRegion = OfRegion & NetworkFigure;

/**
 * The region tree in reach, each region with its score: one pass over the steps in effect adds up per region where a location
 * stood on the day, and the sums go up the tree.
 */
export async function regionTree(
  ctx: Ctx,
  input: RegionTreeInput,
): Promise<{ readonly asOf: Day; readonly regions: readonly TreeRegion[] }> {
  requirePermission(ctx.actor, 'scorecards.read');
  const { orgId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    const asOf = input.asOf ?? (await networkDay(ctx, tx));
    const counts = sql`filter (where s.enough and location.weight > 0)`;
    const rows = await tx.execute<OfRegion & NetworkSums & Record<string, unknown>>(sql`
      select r.id, r.parent_id as "parentId", r.name, coalesce(held.total, 0)::int as total,
        coalesce(held.weighted, 0) as "weightedScore", coalesce(held.weight, 0) as weight, coalesce(held.counted, 0)::int as counted,
        coalesce(held.open_weight, 0) as "openWeight", coalesce(held.covered_weight, 0) as "coveredWeight"
      from region r
      left join (
        select m.region_id, count(*) as total, sum(location.weight * s.score) ${counts} as weighted,
          sum(location.weight) ${counts} as weight, count(*) ${counts} as counted, sum(location.weight) as open_weight,
          sum(location.weight * s.coverage) as covered_weight
        from location_score s
        join location on location.org_id = s.org_id and location.id = s.location_id
        join location_region m on m.org_id = s.org_id and m.location_id = s.location_id
          and m.from_day <= ${asOf}::date and m.until_day > ${asOf}::date
        where s.org_id = ${orgId} and s.from_day <= ${asOf}::date and s.until_day > ${asOf}::date
          and ${placesOn(ctx.actor, asOf, undefined)}
        group by m.region_id
      ) held on held.region_id = r.id
      where r.org_id = ${orgId}
      order by r.name collate "und-x-icu", r.id`);
    return { asOf, regions: summedUp(rows, ctx.actor.access.regions) };
  });
}

type Summed = OfRegion & NetworkSums;

function summedUp(rows: readonly Summed[], reach: 'all' | ReadonlySet<string>): TreeRegion[] {
  const children = Map.groupBy(rows, (row) => row.parentId);
  const sums = new Map<string, NetworkSums>();
  const sumOf = (row: Summed): NetworkSums => {
    const known = sums.get(row.id);
    if (known) return known;
    // Before its children, so that a tree that bites its own tail ends.
    sums.set(row.id, row);
    const whole = (children.get(row.id) ?? []).map(sumOf).reduce(added, row);
    sums.set(row.id, whole);
    return whole;
  };
  const figures = rows.map((row) => ({ ...row, sums: sumOf(row) }));
  const seen = figures.filter(({ id, total }) => reach === 'all' || reach.has(id) || total > 0);
  const known = new Set(seen.map(({ id }) => id));
  return seen.map(({ id, parentId, name, sums: own }) => ({
    id,
    parentId: parentId !== null && known.has(parentId) ? parentId : null,
    name,
    ...networkFigure(own),
  }));
}

function added(a: NetworkSums, b: NetworkSums): NetworkSums {
  return {
    weightedScore: a.weightedScore + b.weightedScore,
    weight: a.weight + b.weight,
    counted: a.counted + b.counted,
    total: a.total + b.total,
    openWeight: a.openWeight + b.openWeight,
    coveredWeight: a.coveredWeight + b.coveredWeight,
  };
}
