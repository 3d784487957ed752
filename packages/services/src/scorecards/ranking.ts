import { audit } from '@concord/db/schema/audits';
import { location, region } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import type { Day } from '@concord/domain/ids';
import { reaches } from '@concord/domain/roles';
import { rankScores, scoreRegion } from '@concord/domain/scorecard';
import type { RankingInput } from '@concord/domain/scorecard-query';
import { and, eq, inArray, lte, max, sql } from 'drizzle-orm';
import { requireInBrand } from '../access/require-in-brand.ts';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { regionSubtree } from '../organization/region-subtree.ts';
import { decodeCursor, encodeCursor } from '../page.ts';
import { networkDay } from './network-day.ts';
import { networkScores, type ScoredLocation } from './network-scores.ts';

export interface RankedLocation {
  readonly rank: number | null;
  readonly location: { readonly id: string; readonly name: string; readonly city: string };
  /** 0–1; null where there is not enough data. */
  readonly score: number | null;
  readonly enough: boolean;
  readonly coverage: number;
  /** Of any submitted audit up to the day, also one whose validity is over; null without any. */
  readonly newestAuditOn: Day | null;
}

type Ranked = Omit<RankedLocation, 'newestAuditOn'>;

/** Locations in reach by score. Ties share a rank; those without enough data come last and have none. */
export async function ranking(ctx: Ctx, input: RankingInput) {
  requirePermission(ctx.actor, 'scorecards.read');
  const from = offsetOf(input.cursor);
  return inBrand(ctx, async (tx) => {
    if (input.regionId !== undefined) await requireRegion(ctx, tx, input.regionId);
    const within = input.regionId === undefined ? undefined : inSubtree(ctx, input.regionId);
    const asOf = input.asOf ?? (await networkDay(ctx, tx));
    const { locations, newestData } = await networkScores(tx, ctx.actor, asOf, within);
    const shown = ranked(locations)
      .filter((row) => matches(row, input.search))
      .sort(orderOf(input.sort));
    const end = from + input.limit;
    return {
      asOf,
      newestData,
      network: networkOf(locations),
      items: await withNewestAudit(ctx, tx, asOf, shown.slice(from, end)),
      nextCursor: shown.length > end ? encodeCursor([end]) : null,
    };
  });
}

function offsetOf(cursor: string | null | undefined): number {
  const [offset = 0] = decodeCursor(cursor, 1) ?? [];
  if (typeof offset === 'number' && Number.isSafeInteger(offset) && offset >= 0) return offset;
  throw new ServiceError('INPUT_INVALID', { field: 'cursor' });
}

/** A region counts as reached when it lies in the actor's own; a single location of it does not open its name. */
async function requireRegion(ctx: Ctx, tx: Tx, id: string): Promise<void> {
  if (!reaches(ctx.actor.access.regions, id)) throw new ServiceError('NOT_FOUND', { what: 'region' });
  await requireInBrand(tx, ctx.actor, region, id, 'region');
}

function inSubtree(ctx: Ctx, regionId: string) {
  return sql`${location.regionId} in ${regionSubtree(ctx.actor.orgId, regionId)}`;
}

function ranked(locations: readonly ScoredLocation[]): Ranked[] {
  const scores = locations.map(({ card }) => (card.enough ? card.score : null));
  const ranks = rankScores(scores);
  return locations.map(({ id, name, city, card }, index) => ({
    rank: ranks[index] ?? null,
    location: { id, name, city },
    score: scores[index] ?? null,
    enough: card.enough,
    coverage: card.coverage,
  }));
}

async function withNewestAudit(ctx: Ctx, tx: Tx, asOf: Day, rows: readonly Ranked[]): Promise<RankedLocation[]> {
  const ids = rows.map((row) => row.location.id);
  const { orgId } = ctx.actor;
  const found = await tx
    .select({ locationId: audit.locationId, day: max(audit.performedOn) })
    .from(audit)
    .where(
      and(
        eq(audit.orgId, orgId),
        inArray(audit.locationId, ids),
        eq(audit.status, 'submitted'),
        lte(audit.performedOn, asOf),
      ),
    )
    .groupBy(audit.locationId);
  const days = new Map(found.map((row) => [row.locationId, row.day]));
  return rows.map((row) => ({ ...row, newestAuditOn: days.get(row.location.id) ?? null }));
}

function networkOf(locations: readonly ScoredLocation[]) {
  const weighed = locations.map(({ weight, card: { score, enough, coverage } }) => ({
    weight,
    score,
    enough,
    coverage,
  }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const covered = weighed.reduce((sum, { weight, coverage }) => sum + weight * coverage, 0);
  return { ...scoreRegion(weighed), total: locations.length, coverage: total > 0 ? covered / total : 0 };
}

function matches({ location: { name, city } }: Ranked, search: string | undefined): boolean {
  if (search === undefined || search === '') return true;
  const wanted = search.toLowerCase();
  return name.toLowerCase().includes(wanted) || city.toLowerCase().includes(wanted);
}

type Order = (a: Ranked, b: Ranked) => number;
const text = new Intl.Collator('en', { numeric: true });
const byName: Order = (a, b) =>
  text.compare(a.location.name, b.location.name) || (a.location.id < b.location.id ? -1 : 1);

function orderOf(sort: RankingInput['sort']): Order {
  if (sort === 'name') return byName;
  const direction = sort === 'best' ? 1 : -1;
  return (a, b) => {
    if (a.rank === null || b.rank === null) return Number(a.rank === null) - Number(b.rank === null) || byName(a, b);
    return direction * (a.rank - b.rank) || byName(a, b);
  };
}
