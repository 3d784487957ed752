import { addDays } from '@concord/domain/day';
import { Day } from '@concord/domain/ids';
import { param } from '#lib/url-state.ts';

/** A day in the address bar, or undefined for anything that is no day. Reactive. */
export function dayParam(name: string): string | undefined {
  const day = Day.safeParse(param(name)).data;
  return day === undefined || addDays(day, 0) !== day ? undefined : day;
}
