import { addDays, dayIn } from '@concord/domain/day';
import type { Day } from '@concord/domain/ids';

const DAY_MS = 86_400_000;

/** The days of the demo brand, counted back from the one on which it is made; negative days lie ahead. */
export interface Calendar {
  readonly now: Date;
  readonly day: (daysAgo: number) => Day;
  /** A moment of that day, `part` 0–1 of the working hours. */
  readonly at: (daysAgo: number, part: number) => Date;
}

/**
 * Working hours of all four countries lie on one calendar day: from 7 to 16 o'clock UTC is from 7 to 20 o'clock there. So the day of such a
 * moment is the place's own day.
 */
const [FROM_HOUR, HOURS] = [7, 9];

export function calendarOf(now: Date): Calendar {
  const today = dayIn(now, 'UTC');
  const midnight = Date.parse(`${today}T00:00:00Z`);
  return {
    now,
    day: (daysAgo) => addDays(today, -daysAgo),
    at: (daysAgo, part) => new Date(midnight - daysAgo * DAY_MS + (FROM_HOUR + HOURS * part) * 3_600_000),
  };
}

/** The day of a moment in working hours. */
export function dayOf(moment: Date): Day {
  return moment.toISOString().slice(0, 10);
}
