import type { Day } from './ids.ts';

/** The calendar day at a place: `dayIn(new Date('2026-03-01T23:30:00Z'), 'Europe/Berlin')` is `2026-03-02`. Throws RangeError on an unknown zone. */
export function dayIn(moment: Date, timeZone: string): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    moment,
  );
}

/** A day moved by whole days; leap years and months as the calendar has them. */
export function addDays(day: Day, days: number): Day {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
