import type { Tx } from '@concord/db/client';
import { addDays } from '@concord/domain/day';
import type { Day } from '@concord/domain/ids';
import type { LeagueTableInput } from '@concord/domain/league-query';
import { sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { networkDay } from '../scorecards/network-day.ts';
import { requireFilters } from './require-filters.ts';
import {
  type LeagueAsk,
  newestAudit,
  rankedPlaces,
  regionOn,
  scoreOn,
  shownPlaces,
  sorted,
  waitingWorkAt,
} from './league-rows.ts';

export interface LeagueRow {
  readonly id: string;
  readonly name: string;
  readonly externalId: string;
  readonly city: string;
  readonly countryCode: string;
  /** Where it stood in the tree on the day. */
  readonly region: { readonly id: string; readonly name: string } | null;
  readonly franchisee: string | null;
  /** 0–1; null where there is not enough data. */
  readonly score: number | null;
  readonly coverage: number;
  readonly rank: number | null;
  /** On the earlier day, where there was enough data then; `change` where there is on both. */
  readonly previousScore: number | null;
  readonly change: number | null;
  /** Of any submitted audit up to the day, also one whose validity is over. */
  readonly newestAuditOn: Day | null;
  /** Work that waits now, whatever the day of the scores. */
  readonly openActions: number;
  readonly overdueActions: number;
}

export interface LeaguePage {
  readonly asOf: Day;
  readonly from: Day | null;
  /** Rows that match, and those of them with enough data. */
  readonly total: number;
  readonly counted: number;
  readonly rows: readonly LeagueRow[];
}

/** Locations in reach by score, or by whatever they are sorted by: a window of the table. The scores come from the roll-up. */
export async function leagueTable(ctx: Ctx, input: LeagueTableInput): Promise<LeaguePage> {
  requirePermission(ctx.actor, 'scorecards.read');
  const { sort, offset, limit, from: earlier, days, ids, ...filters } = input;
  return inBrand(ctx, async (tx) => {
    await requireFilters(ctx, tx, filters);
    const asOf = filters.asOf ?? (await networkDay(ctx, tx));
    const from = earlier ?? (days === undefined ? null : addDays(asOf, -days));
    const ask: LeagueAsk = { actor: ctx.actor, now: ctx.now(), asOf, from, filters, ids };
    const found = await windowOf(tx, ask, { sort, offset, limit });
    const [first] = found;
    const { total, counted } = first ?? (offset > 0 ? await countsOf(tx, ask) : { total: 0, counted: 0 });
    return { asOf, from, total, counted, rows: found.map(leagueRow) };
  });
}

type Found = Omit<LeagueRow, 'region' | 'change'> & {
  readonly total: number;
  readonly counted: number;
  readonly regionId: string | null;
  readonly regionName: string | null;
};

/** Sorts and cuts first; what a row shows beside what it is sorted by is looked up for the rows of the window alone. */
function windowOf(
  tx: Tx,
  ask: LeagueAsk,
  { sort, offset, limit }: Pick<LeagueTableInput, 'sort' | 'offset' | 'limit'>,
) {
  const { orgId } = ask.actor;
  const { joins, orderBy } = sorted(ask, sort);
  return tx.execute<Found & Record<string, unknown>>(sql`
    with l as materialized (
      select found.*, row_number() over () as place
      from (
        select l.id, l.shown, l.covered, l.rank, count(*) over ()::int as total, count(l.shown) over ()::int as counted
        from ${rankedPlaces(ask)} l ${joins}
        where ${shownPlaces(ask)}
        order by ${orderBy}
        limit ${limit} offset ${offset}
      ) found
    )
    select l.id, location.name, location.external_id as "externalId", location.city, location.country_code as "countryCode",
      location.franchisee, r.id as "regionId", r.name as "regionName", l.shown as score, coalesce(l.covered, 0) as coverage,
      l.rank::int as rank, ${ask.from === null ? sql`null::float8` : sql`b.score`} as "previousScore",
      newest.day as "newestAuditOn", w.open as "openActions", w.overdue as "overdueActions", l.total, l.counted
    from l
    join location on location.org_id = ${orgId} and location.id = l.id
    ${regionOn(orgId, ask.asOf)}
    ${scoreOn(ask)}
    ${newestAudit(orgId, ask.asOf)}
    ${waitingWorkAt(ask)}
    order by l.place`);
}

function leagueRow({ total: _total, counted: _counted, regionId, regionName, ...row }: Found): LeagueRow {
  const { score, previousScore } = row;
  return {
    ...row,
    region: regionId === null ? null : { id: regionId, name: regionName ?? '' },
    change: score === null || previousScore === null ? null : score - previousScore,
  };
}

/** For a window beyond the last row, which then says nothing itself. */
async function countsOf(tx: Tx, ask: LeagueAsk): Promise<{ total: number; counted: number }> {
  const [row] = await tx.execute<{ total: number; counted: number }>(sql`
    select count(*)::int as total, count(l.shown)::int as counted
    from ${rankedPlaces(ask)} l where ${shownPlaces(ask)}`);
  return row ?? { total: 0, counted: 0 };
}
