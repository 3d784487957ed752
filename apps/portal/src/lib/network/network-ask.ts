import { Id } from '@concord/domain/ids';
import { chosenDay } from '#lib/scorecards/as-of.ts';
import { param, paramOf } from '#lib/url-state.ts';

/** How far back a change is told, in days. */
export const PERIODS = ['30', '90', '365'] as const;

export function chosenPeriod(): (typeof PERIODS)[number] {
  return paramOf('days', PERIODS, '90');
}

/** What the address bar asks every figure of the network for. Reactive. */
export function networkAsk() {
  const asOf = chosenDay();
  const regionId = Id.safeParse(param('region')).data;
  return { days: Number(chosenPeriod()), ...(asOf && { asOf }), ...(regionId && { regionId }) };
}

/** An address of the network that keeps the day, the period and the region. Reactive. */
export function networkHref(path: string, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(more);
  for (const name of ['asOf', 'days', 'region']) if (param(name) !== '') query.set(name, param(name));
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}
