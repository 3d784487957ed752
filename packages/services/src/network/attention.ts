import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import { ATTENTION_REASONS, type AttentionReason, type NetworkAttentionInput } from '@concord/domain/network-query';
import { type SQL, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { type AttentionAsk, ATTENTION_SELECTS } from './attention-reasons.ts';
import { networkSpan } from './network-span.ts';
import { openOn, placesOn } from './places-on.ts';

/** Why one location needs somebody, with what it leads to; what does not belong to the reason is null. */
interface Reason {
  readonly reason: AttentionReason;
  readonly count: number;
  /** The day of the oldest finding, the earliest due date, the day the score fell from, the day the audit expires. */
  readonly day: Day | null;
  /** How far the score fell, below 0, as a share. */
  readonly change: number | null;
  readonly auditId: string | null;
  readonly question: string | null;
  readonly instance: number | null;
  readonly actionId: string | null;
}

interface AttentionItem {
  readonly location: { readonly id: string; readonly name: string; readonly city: string };
  /** The most urgent first. */
  readonly reasons: readonly Reason[];
}

/**
 * Open locations in reach that need somebody, a window of them; `locations` counts those that match, `totals` at how many each
 * reason holds, whichever was asked for.
 */
export async function networkAttention(ctx: Ctx, input: NetworkAttentionInput) {
  requirePermission(ctx.actor, 'scorecards.read');
  return inBrand(ctx, async (tx) => {
    const { asOf, from } = await networkSpan(ctx, tx, input);
    const places = sql`${openOn(asOf)} and ${placesOn(ctx.actor, asOf, input.regionId)}`;
    const found = await select(tx, { actor: ctx.actor, now: ctx.now(), asOf, from, places }, input);
    const totals = ATTENTION_REASONS.map((reason, rank) => ({ reason, count: found.totals?.[rank] ?? 0 }));
    return { asOf, from, locations: found.locations, totals, items: (found.items ?? []).map(itemOf) };
  });
}

type FoundReason = Omit<Reason, 'reason'> & { readonly rank: number };
type FoundItem = Omit<AttentionItem, 'reasons'> & { readonly reasons: readonly FoundReason[] };

interface Found extends Record<string, unknown> {
  readonly locations: number;
  readonly totals: Readonly<Record<string, number>> | null;
  readonly items: readonly FoundItem[] | null;
}

function itemOf({ location, reasons }: FoundItem): AttentionItem {
  return {
    location,
    reasons: reasons.flatMap(({ rank, ...rest }) => {
      const reason = ATTENTION_REASONS[rank];
      return reason === undefined ? [] : [{ reason, ...rest }];
    }),
  };
}

/** Which locations come first: `nth` is a location's best place among those that share a reason with it. */
const ORDERS: Record<NetworkAttentionInput['order'], SQL> = {
  urgent: sql`rank, severity desc, location_id`,
  spread: sql`nth, nth_rank, location_id`,
};

async function select(
  tx: Tx,
  ask: AttentionAsk,
  { reason, order, offset, limit }: NetworkAttentionInput,
): Promise<Found> {
  const selects = ATTENTION_REASONS.map(
    (one, rank) => sql`select ${rank}::int as rank, r.* from (${ATTENTION_SELECTS[one](ask)})
      r(location_id, severity, count, day, change, audit_id, question, instance, action_id)`,
  );
  const wanted = reason === undefined ? sql`true` : sql`rank = ${ATTENTION_REASONS.indexOf(reason)}`;
  const [found] = await tx.execute<Found>(sql`
    with reason as materialized (${sql.join(selects, sql` union all `)}),
    placed as (
      select location_id, rank, severity, row_number() over (partition by rank order by severity desc, location_id) as nth
      from reason where ${wanted}
    ),
    candidate as (
      select location_id, min(rank) as rank, (array_agg(severity order by rank))[1] as severity, min(nth) as nth,
        (array_agg(rank order by nth, rank))[1] as nth_rank
      from placed group by location_id
    ),
    shown as (select * from candidate order by ${ORDERS[order]} limit ${limit} offset ${offset}),
    item as (
      select row_number() over (order by shown.rank, shown.severity desc, shown.location_id) as at,
        json_build_object('id', l.id, 'name', l.name, 'city', l.city) as location,
        (select json_agg(json_build_object('rank', r.rank, 'count', r.count, 'day', r.day, 'change', r.change,
            'auditId', r.audit_id, 'question', r.question, 'instance', r.instance, 'actionId', r.action_id) order by r.rank)
          from reason r where r.location_id = shown.location_id) as reasons
      from shown join location l on l.org_id = ${ask.actor.orgId} and l.id = shown.location_id
    )
    select (select count(*)::int from candidate) as locations,
      (select json_object_agg(rank, n) from (select rank, count(*)::int as n from reason group by rank) each) as totals,
      (select json_agg(json_build_object('location', location, 'reasons', reasons) order by at) from item) as items`);
  return found ?? { locations: 0, totals: null, items: null };
}
