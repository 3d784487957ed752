import type { Tx } from '@concord/db/client';
import { channelAgreement, networkConsistency } from '@concord/domain/agreement';
import type { Day } from '@concord/domain/ids';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { Channel } from '@concord/domain/organization';
import type { ConsistencyInput } from '@concord/domain/scorecard-query';
import { type SQL, sql } from 'drizzle-orm';
import { requireRegion } from '../access/require-region.ts';
import { requirePermission } from '../access/require.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { networkDay } from '../scorecards/network-day.ts';
import { amongPlaces, type ConsistentQuestion, placesCounted, questionsAmong } from './consistency.ts';

interface ChannelFigure {
  readonly channel: Channel;
  /** Open locations with an audit that counts. */
  readonly locations: number;
  /** 0–1 over all questions asked there; null without any. */
  readonly compliance: number | null;
}

/** A question that several channels of a market were asked. */
interface SharedQuestion {
  readonly checklistId: string;
  readonly question: string;
  readonly text: LocalizedText;
  /** 0–1. */
  readonly agreement: number;
  readonly channels: readonly { readonly channel: Channel; readonly compliance: number; readonly n: number }[];
}

export interface MarketChannels {
  /** ISO 3166-1 alpha-2; empty for places that name no country. */
  readonly countryCode: string;
  readonly channels: readonly ChannelFigure[];
  /** 0–100, over the questions that at least two of the channels were asked; null where there is none. */
  readonly index: number | null;
  /** The least agreed on first. */
  readonly questions: readonly SharedQuestion[];
}

/**
 * Whether the stores, websites and contact centres of a market treat the customer alike: the same questions compared between channels, each
 * channel by the mean of its open places in reach. Markets with one channel are left out: there is nothing to compare. scoring.md §5.
 */
export async function channelConsistency(
  ctx: Ctx,
  input: ConsistencyInput,
): Promise<{ readonly asOf: Day; readonly markets: readonly MarketChannels[] }> {
  requirePermission(ctx.actor, 'scorecards.read');
  return inBrand(ctx, async (tx) => {
    if (input.regionId !== undefined) await requireRegion(ctx, tx, input.regionId);
    const asOf = input.asOf ?? (await networkDay(ctx, tx));
    const among = amongPlaces(ctx.actor, asOf, input.regionId);
    const markets: MarketChannels[] = [];
    for (const [countryCode, channels] of await marketsAmong(tx, among)) {
      if (channels.length > 1) markets.push(await marketOf(tx, ctx.actor, asOf, among, countryCode, channels));
    }
    return { asOf, markets };
  });
}

async function marketsAmong(tx: Tx, among: SQL): Promise<ReadonlyMap<string, Channel[]>> {
  const rows = await tx.execute<{ country: string; channel: Channel }>(sql`
    select distinct location.country_code as country, location.channel from location where ${among} order by 1, 2`);
  const grouped = Map.groupBy(rows, ({ country }) => country);
  return new Map([...grouped].map(([country, some]) => [country, some.map(({ channel }) => channel)]));
}

async function marketOf(
  tx: Tx,
  actor: Actor,
  asOf: Day,
  among: SQL,
  countryCode: string,
  channels: readonly Channel[],
): Promise<MarketChannels> {
  const figures: ChannelFigure[] = [];
  const asked = new Map<string, { row: ConsistentQuestion; channels: SharedQuestion['channels'][number][] }>();
  for (const channel of channels) {
    const own = sql`${among} and location.country_code = ${countryCode} and location.channel = ${channel}`;
    const questions = await questionsAmong(tx, actor, asOf, own);
    const { compliance } = networkConsistency(questions);
    figures.push({ channel, locations: await placesCounted(tx, actor, asOf, own), compliance });
    for (const row of questions) {
      if (row.compliance === null) continue;
      const key = `${row.checklistId}/${row.question}`;
      const found = asked.get(key) ?? { row, channels: [] };
      asked.set(key, found);
      found.channels.push({ channel, compliance: row.compliance, n: row.n });
    }
  }
  const shared = [...asked.values()].flatMap(({ row, channels: of }) => {
    const agreement = channelAgreement(of);
    return agreement === null ? [] : [{ row, agreement, channels: of }];
  });
  const { index } = networkConsistency(
    shared.map(({ row, agreement }) => ({ n: row.n, compliance: null, agreement, weight: row.weight })),
  );
  return {
    countryCode,
    channels: figures,
    index,
    questions: shared
      .toSorted((a, b) => a.agreement - b.agreement)
      .map(({ row: { checklistId, question, text }, agreement, channels: of }) => ({
        ...{ checklistId, question, text, agreement },
        channels: of,
      })),
  };
}
