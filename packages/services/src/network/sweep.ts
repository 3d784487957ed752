import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import type { HeatmapFigure } from '@concord/domain/network-query';
import type { RegionSums } from '@concord/domain/scorecard';
import { and, type SQL, sql } from 'drizzle-orm';
import { departmentsInReach, locationsInReach } from '../access/reach-filter.ts';
import type { Actor } from '../context.ts';
import { regionSubtree } from '../organization/region-subtree.ts';

/** Sums over the places open on a day, as the database adds them up. */
export interface NetworkSums extends RegionSums {
  readonly total: number;
  readonly openWeight: number;
  readonly coveredWeight: number;
}

/** Steps that hold on the same ones of the days asked about, added up: from the day numbered `first` up to but not including `until`. */
export interface Swept extends NetworkSums, Record<string, unknown> {
  /** Null for the locations' own scores. */
  readonly departmentId: string | null;
  readonly first: number;
  readonly until: number;
}

export interface SweepOf {
  readonly regionId: string | undefined;
  /** A figure of the departments in reach, or of one of them, in place of the locations' own score. */
  readonly departments?: { readonly figure: HeatmapFigure; readonly id?: string | undefined };
}

/**
 * One pass over the score steps of the places in reach for any number of days: steps that cover the same days are added up
 * together. With a region each step counts for the days on which its place belonged to the region or below.
 */
export function sweep(tx: Tx, actor: Actor, days: readonly Day[], of: SweepOf): Promise<readonly Swept[]> {
  const points = sql`array[${sql.join(
    days.map((day) => sql`${day}::date`),
    sql`, `,
  )}]`;
  const counts = sql`filter (where counts)`;
  return tx.execute<Swept>(sql`
    select department_id as "departmentId", first, until, coalesce(sum(weight * score) ${counts}, 0) as "weightedScore",
      coalesce(sum(weight) ${counts}, 0) as weight, (count(*) ${counts})::int as counted, count(*)::int as total,
      sum(weight) as "openWeight", sum(weight * coverage) as "coveredWeight"
    from (
      select department_id, width_bucket(from_day - 1, ${points}) as first, width_bucket(until_day - 1, ${points}) as until,
        score, coverage, weight, counts and weight > 0 as counts
      from (${stepsOf(actor, days, of)}) step
    ) held
    where first < until
    group by department_id, first, until`);
}

/** Steps in effect somewhere between the first and the last day, cut to the time in the region where one is asked about. */
function stepsOf(actor: Actor, days: readonly Day[], { regionId, departments }: SweepOf): SQL {
  const { orgId } = actor;
  const [first, last] = [days[0] ?? null, days.at(-1) ?? null];
  const during = (of: SQL) => sql`${of}.from_day <= ${last}::date and ${of}.until_day > ${first}::date`;
  const { source, where } = departments === undefined ? locationSteps : departmentSteps(actor, departments);
  const region = regionId === undefined ? sql`` : membership(orgId, during(sql`r`), regionId);
  const [from, until] =
    regionId === undefined
      ? [sql`s.from_day`, sql`s.until_day`]
      : [sql`greatest(s.from_day, r.from_day)`, sql`least(s.until_day, r.until_day)`];
  return sql`
    select ${from} as from_day, ${until} as until_day, s.score, s.coverage, s.counts, s.department_id, location.weight
    from (${source} where s.org_id = ${orgId} and ${during(sql`s`)} and ${where}) s
    join location on location.org_id = ${orgId} and location.id = s.location_id
    ${region}
    where ${locationsInReach(actor) ?? sql`true`}`;
}

const locationSteps = {
  source: sql`select s.location_id, null::uuid as department_id, s.from_day, s.until_day, s.score, s.coverage,
    s.enough as counts from location_score s`,
  where: sql`true`,
};

/** A department has no minimum of its own: what has the figure counts. Its coverage is asked for by nobody, and is not in the index. */
function departmentSteps(actor: Actor, { figure, id }: NonNullable<SweepOf['departments']>) {
  const value = sql`s.${sql.identifier(figure)}`;
  return {
    source: sql`select s.location_id, s.department_id, s.from_day, s.until_day, ${value} as score, 0 as coverage,
      ${value} is not null as counts from department_score s`,
    where: and(id === undefined ? undefined : sql`s.department_id = ${id}`, departmentsOwned(actor)) ?? sql`true`,
  };
}

function departmentsOwned(actor: Actor): SQL | undefined {
  const own = departmentsInReach(actor);
  return (
    own &&
    sql`s.department_id in (select department.id from department where department.org_id = ${actor.orgId} and ${own})`
  );
}

function membership(orgId: string, during: SQL, regionId: string): SQL {
  return sql`join location_region r on r.org_id = ${orgId} and r.location_id = s.location_id and ${during}
    and r.from_day < s.until_day and r.until_day > s.from_day and r.region_id in ${regionSubtree(orgId, regionId)}`;
}

/** What was open on the day of this number. */
export function sumsAt(swept: readonly Swept[], at: number): NetworkSums {
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
