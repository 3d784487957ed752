import type { Day } from '@concord/domain/ids';
import type { LeagueFilters } from '@concord/domain/league-query';
import { sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { networkDay } from '../scorecards/network-day.ts';
import { requireFilters } from './require-filters.ts';
import { rankedPlaces, shownPlaces } from './league-rows.ts';

/** More would be no map any more; the answer says how many were left out. */
const MOST_POINTS = 50_000;

/** Points as columns of equal length: a fraction of the bytes of as many objects. */
export interface LeagueMap {
  readonly asOf: Day;
  readonly total: number;
  /** Locations that match and have no coordinates. */
  readonly withoutPosition: number;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly latitudes: readonly number[];
  readonly longitudes: readonly number[];
  /** 0–1; null where there is not enough data. */
  readonly scores: readonly (number | null)[];
  readonly coverages: readonly number[];
}

/** The locations of the league table by where they are. */
export async function leagueMap(ctx: Ctx, filters: LeagueFilters): Promise<LeagueMap> {
  requirePermission(ctx.actor, 'scorecards.read');
  return inBrand(ctx, async (tx) => {
    await requireFilters(ctx, tx, filters);
    const asOf = filters.asOf ?? (await networkDay(ctx, tx));
    const ask = { actor: ctx.actor, now: ctx.now(), asOf, from: null, filters };
    const [found] = await tx.execute<Omit<LeagueMap, 'asOf'> & Record<string, unknown>>(sql`
      with l as materialized (
        select l.id, l.name, l.latitude, l.longitude, l.shown, coalesce(l.covered, 0) as covered
        from ${rankedPlaces(ask)} l where ${shownPlaces(ask)}
      ), located as (
        select * from l where latitude is not null and longitude is not null order by id limit ${MOST_POINTS}
      )
      select (select count(*)::int from l) as total,
        (select count(*)::int from l where latitude is null or longitude is null) as "withoutPosition",
        coalesce(json_agg(id), '[]') as ids, coalesce(json_agg(name), '[]') as names,
        coalesce(json_agg(latitude), '[]') as latitudes, coalesce(json_agg(longitude), '[]') as longitudes,
        coalesce(json_agg(round(shown::numeric, 4)), '[]') as scores,
        coalesce(json_agg(round(covered::numeric, 4)), '[]') as coverages
      from located`);
    return { ...NOTHING, ...found, asOf };
  });
}

const NOTHING = {
  total: 0,
  withoutPosition: 0,
  ids: [],
  names: [],
  latitudes: [],
  longitudes: [],
  scores: [],
  coverages: [],
};
