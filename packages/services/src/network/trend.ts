import { department } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import type { NetworkTrendInput } from '@concord/domain/network-query';
import { type SQL, sql } from 'drizzle-orm';
import { locationsInReach } from '../access/reach-filter.ts';
import { requireDepartment, requirePermission } from '../access/require.ts';
import { requireInBrand } from '../access/require-in-brand.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { regionSubtree } from '../organization/region-subtree.ts';
import { networkSpan } from './network-span.ts';
import { networkFigure, type NetworkSums } from './network-sums.ts';
import { trendDays } from './trend-days.ts';

interface Swept extends NetworkSums, Record<string, unknown> {
  /** The steps summed here hold on the days from the one of this number up to but not including `until`. */
  readonly first: number;
  readonly until: number;
}

/**
 * Score, coverage and the number of locations over time, each day over what was open (and in the region) on that day. One pass
 * over the steps: those that cover the same days of the trend are added up together, whatever their number.
 */
export async function networkTrend(ctx: Ctx, input: NetworkTrendInput) {
  requirePermission(ctx.actor, 'scorecards.read');
  const { departmentId, regionId } = input;
  if (departmentId !== undefined) requireDepartment(ctx.actor, departmentId);
  return inBrand(ctx, async (tx) => {
    if (departmentId !== undefined) await requireInBrand(tx, ctx.actor, department, departmentId, 'department');
    const { asOf, from } = await networkSpan(ctx, tx, input);
    const days = trendDays(from, asOf);
    const swept = await sweep(tx, ctx.actor, days, { departmentId, regionId });
    return { asOf, from, points: days.map((day, at) => ({ day, ...networkFigure(sumsAt(swept, at)) })) };
  });
}

interface Of {
  readonly departmentId: string | undefined;
  readonly regionId: string | undefined;
}

async function sweep(tx: Tx, actor: Actor, days: readonly Day[], of: Of): Promise<readonly Swept[]> {
  const points = sql`array[${sql.join(
    days.map((day) => sql`${day}::date`),
    sql`, `,
  )}]`;
  const counts = sql`filter (where counts)`;
  return tx.execute<Swept>(sql`
    select first, until, coalesce(sum(weight * score) ${counts}, 0) as "weightedScore",
      coalesce(sum(weight) ${counts}, 0) as weight, (count(*) ${counts})::int as counted, count(*)::int as total,
      sum(weight) as "openWeight", sum(weight * coverage) as "coveredWeight"
    from (
      select width_bucket(from_day - 1, ${points}) as first, width_bucket(until_day - 1, ${points}) as until,
        score, coverage, weight, counts and weight > 0 as counts
      from (${stepsOf(actor, days, of)}) step
    ) held
    where first < until
    group by first, until`);
}

/** Steps in effect somewhere between the first and the last day, cut to the time in the region where one is asked about. */
function stepsOf(actor: Actor, days: readonly Day[], { departmentId, regionId }: Of): SQL {
  const { orgId } = actor;
  const [first, last] = [days[0] ?? null, days.at(-1) ?? null];
  const during = (of: SQL) => sql`${of}.from_day <= ${last}::date and ${of}.until_day > ${first}::date`;
  const table = departmentId === undefined ? sql`location_score` : sql`department_score`;
  const counts = departmentId === undefined ? sql`s.enough` : sql`s.score is not null`;
  const ofDepartment = departmentId === undefined ? sql`` : sql`and s.department_id = ${departmentId}`;
  const inRegion =
    regionId === undefined
      ? sql``
      : sql`join location_region r on r.org_id = ${orgId} and r.location_id = s.location_id and ${during(sql`r`)}
          and r.from_day < s.until_day and r.until_day > s.from_day and r.region_id in ${regionSubtree(orgId, regionId)}`;
  const [from, until] =
    regionId === undefined
      ? [sql`s.from_day`, sql`s.until_day`]
      : [sql`greatest(s.from_day, r.from_day)`, sql`least(s.until_day, r.until_day)`];
  return sql`
    select ${from} as from_day, ${until} as until_day, s.score, s.coverage, location.weight, ${counts} as counts
    from ${table} s
    join location on location.org_id = ${orgId} and location.id = s.location_id
    ${inRegion}
    where s.org_id = ${orgId} and ${during(sql`s`)} ${ofDepartment}
      and ${locationsInReach(actor) ?? sql`true`}`;
}

function sumsAt(swept: readonly Swept[], at: number): NetworkSums {
  const sums = { weightedScore: 0, weight: 0, counted: 0, total: 0, openWeight: 0, coveredWeight: 0 };
  for (const part of swept) {
    if (part.first > at || part.until <= at) continue;
    sums.weightedScore += part.weightedScore;
    sums.weight += part.weight;
    sums.counted += part.counted;
    sums.total += part.total;
    sums.openWeight += part.openWeight;
    sums.coveredWeight += part.coveredWeight;
  }
  return sums;
}
