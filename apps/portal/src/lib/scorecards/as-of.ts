import { Day } from '@concord/domain/ids';
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
