import OpeningHours from 'opening_hours';
import type { location } from '@concord/db/schema/organization';

type Place = Pick<typeof location.$inferSelect, 'openingHours' | 'timeZone' | 'countryCode' | 'latitude' | 'longitude'>;

export interface OpenState {
  readonly open: boolean;
  /** When that changes next, within a week, on the clock of the place: `2026-03-03T18:00`. */
  readonly until: string | null;
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Whether a place is open at a moment, by its own clock and its country's holidays; null where its hours do not say. */
export function openState(place: Place, now: Date): OpenState | null {
  if (place.openingHours === '') return null;
  const there = clockAt(place.timeZone, now);
  try {
    const hours = new OpeningHours(place.openingHours, countryOf(place));
    if (hours.getUnknown(there)) return null;
    const next = hours.getNextChange(there, new Date(there.getTime() + WEEK_MS));
    return { open: hours.getState(there), until: next ? written(next) : null };
  } catch {
    // Hours that an earlier version took, or holidays of a country that the library does not know.
    return null;
  }
}

function countryOf({ countryCode, latitude, longitude }: Place) {
  if (countryCode === '') return null;
  const address = { country_code: countryCode.toLowerCase(), state: '' };
  return { lat: latitude ?? 0, lon: longitude ?? 0, address };
}

/** A moment whose hours and minutes, read on this machine's clock as the library does, are those of the zone. */
function clockAt(timeZone: string, now: Date): Date {
  const parts = new Intl.DateTimeFormat('en', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric' },
  }).formatToParts(now);
  const at = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return new Date(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'));
}

const two = (value: number) => String(value).padStart(2, '0');
const written = (day: Date): string =>
  `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}T${two(day.getHours())}:${two(day.getMinutes())}`;
