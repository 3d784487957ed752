import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import type { HeatmapFigure } from '@concord/domain/network-query';
import { type RegionScore, regionScore, type RegionSums } from '@concord/domain/scorecard';
import { and, sql } from 'drizzle-orm';
import { departmentsInReach } from '../access/reach-filter.ts';
import type { Actor } from '../context.ts';
import { placesOn } from './places-on.ts';

/** Sums over the places open on a day, as the database adds them up. */
export interface NetworkSums extends RegionSums {
  readonly total: number;
  readonly openWeight: number;
  readonly coveredWeight: number;
}

export interface NetworkFigure extends RegionScore {
  /** 0–1 over all open places, with enough data or not. */
  readonly coverage: number;
  readonly total: number;
}

export function networkFigure(sums: NetworkSums): NetworkFigure {
  const coverage = sums.openWeight > 0 ? sums.coveredWeight / sums.openWeight : 0;
  return { ...regionScore(sums), coverage, total: sums.total };
}

/** The network, or a region, on a day: one pass over the steps in effect. */
export async function figureOn(tx: Tx, actor: Actor, day: Day, regionId: string | undefined): Promise<NetworkFigure> {
  const counts = sql`filter (where s.enough and location.weight > 0)`;
  const [sums] = await tx.execute<NetworkSums & Record<string, unknown>>(sql`
    select coalesce(sum(location.weight * s.score) ${counts}, 0) as "weightedScore",
      coalesce(sum(location.weight) ${counts}, 0) as weight, (count(*) ${counts})::int as counted,
      count(*)::int as total, coalesce(sum(location.weight), 0) as "openWeight",
      coalesce(sum(location.weight * s.coverage), 0) as "coveredWeight"
    from location_score s
    join location on location.org_id = s.org_id and location.id = s.location_id
    where s.org_id = ${actor.orgId} and s.from_day <= ${day}::date and s.until_day > ${day}::date
      and ${placesOn(actor, day, regionId)}`);
  return networkFigure(sums ?? NOTHING);
}

const NOTHING: NetworkSums = {
  weightedScore: 0,
  weight: 0,
  counted: 0,
  total: 0,
  openWeight: 0,
  coveredWeight: 0,
};

/** By department id: its score, or one component of it, over the places of the figures on a day. Departments without any are absent. */
export async function departmentsOn(
  tx: Tx,
  actor: Actor,
  day: Day,
  regionId: string | undefined,
  figure: HeatmapFigure = 'score',
): Promise<Map<string, RegionScore>> {
  const value = sql`s.${sql.identifier(figure)}`;
  const rows = await tx.execute<RegionSums & { id: string } & Record<string, unknown>>(sql`
    select s.department_id as id, sum(location.weight * ${value}) as "weightedScore", sum(location.weight) as weight,
      count(*)::int as counted
    from department_score s
    join location on location.org_id = s.org_id and location.id = s.location_id
    join department on department.org_id = s.org_id and department.id = s.department_id
    where s.org_id = ${actor.orgId} and s.from_day <= ${day}::date and s.until_day > ${day}::date
      and ${value} is not null and location.weight > 0
      and ${and(placesOn(actor, day, regionId), departmentsInReach(actor)) ?? sql`true`}
    group by s.department_id`);
  return new Map(rows.map(({ id, ...sums }) => [id, regionScore(sums)]));
}
