import { Day } from '@concord/domain/ids';
import { api } from '#lib/api/client.ts';
import { session } from '#lib/session/session.svelte.ts';
import { param } from '#lib/url-state.ts';

/** The day that figures are asked for, from the address bar; undefined is today. Anything that is no day counts as today. */
export function chosenDay(): string | undefined {
  const day = Day.safeParse(param('asOf')).data;
  return day === undefined || Number.isNaN(Date.parse(day)) ? undefined : day;
}

/** The chosen day carried into a link, so that the cause is as of the same day as the number. */
export function withDay(path: string): string {
  const day = chosenDay();
  if (day === undefined) return path;
  return `${path}${path.includes('?') ? '&' : '?'}asOf=${day}`;
}

/** The day that figures of the network are of: the chosen one, or what the server takes for today; undefined for who sees no figures. */
export async function shownDay(chosen: string | undefined, signal: AbortSignal): Promise<string | undefined> {
  if (chosen !== undefined || !session.may('scorecards.read')) return chosen;
  return (await api.scorecards.ranking.query({ limit: 1 }, { signal })).asOf;
}
