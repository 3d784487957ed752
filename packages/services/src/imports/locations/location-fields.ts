import type { CopyValue } from '@concord/db/copy-rows';
import type { LocationField, LocationImportSettings, LocationIssueCode } from '@concord/domain/location-import';
import { Gln } from '@concord/domain/gln';
import { TimeZone } from '@concord/domain/organization';
import * as z from 'zod/mini';
import { checkOpeningHours } from '../../organization/opening-hours.ts';
import { cellText } from './cell-text.ts';
import { readChannel } from './read-channel.ts';
import { readCountry } from './read-country.ts';
import { readDay } from './read-day.ts';
import { readNumber } from './read-number.ts';

export interface FieldFault {
  readonly code: LocationIssueCode;
  readonly details: Readonly<Record<string, string | number>>;
}

export type FieldRead = CopyValue | FieldFault;

export interface FieldReader {
  /** In table location, with its type there. */
  readonly column: string;
  readonly type: 'text' | 'double precision' | 'date';
  readonly most: number;
  /** No row without it: an empty cell is a fault. */
  readonly needed: boolean;
  /** What a new location has where the file says nothing. */
  readonly fresh: (settings: LocationImportSettings) => string | number | null;
  /** What is left of it where an empty cell takes away what was known; undefined for what a location cannot be without. */
  readonly cleared: string | number | null | undefined;
  readonly read: (text: string, settings: LocationImportSettings) => FieldRead;
}

export const isFault = (read: FieldRead): read is FieldFault =>
  typeof read === 'object' && read !== null && !Array.isArray(read);

const shown = (value: string) => value.slice(0, 80);
const fault = (code: LocationIssueCode, value: string): FieldFault => ({ code, details: { value: shown(value) } });
const missing: FieldFault = { code: 'FIELD_MISSING', details: {} };

const text = (column: string, most: number, cleared: '' | null, needed = false): FieldReader => ({
  ...{ column, type: 'text', most, needed, cleared },
  fresh: () => cleared,
  read: (value) => value,
});

const number = (column: string, lowest: number, highest: number, cleared: number | null): FieldReader => ({
  ...{ column, type: 'double precision', most: 40, needed: false, cleared },
  fresh: () => cleared,
  read: (value, { decimalComma }) => {
    const given = readNumber(value, decimalComma);
    if (given === null) return fault('NUMBER_INVALID', value);
    return given < lowest || given > highest
      ? { code: 'NUMBER_OUT_OF_RANGE', details: { value: shown(value), lowest, highest } }
      : given;
  },
});

const day = (column: string): FieldReader => ({
  ...{ column, type: 'date', most: 40, needed: false, cleared: null },
  fresh: () => null,
  read: (value, { dateOrder }) => readDay(value, dateOrder) ?? fault('DAY_INVALID', value),
});

const checked = (
  column: string,
  most: number,
  empty: Pick<FieldReader, 'fresh' | 'cleared'>,
  code: LocationIssueCode,
  check: (value: string) => string | null,
): FieldReader => ({
  ...{ column, type: 'text', most, needed: false },
  ...empty,
  read: (value) => check(value) ?? fault(code, value),
});

/** New locations take these from the settings of the run. */
const COUNTRY: Pick<FieldReader, 'fresh' | 'cleared'> = { cleared: '', fresh: ({ countryCode }) => countryCode };
const ZONE: typeof COUNTRY = { cleared: undefined, fresh: ({ timeZone }) => timeZone };
/** A location is met in some channel: a new one in a store, and an empty cell takes none away. */
const CHANNEL: typeof COUNTRY = { cleared: undefined, fresh: () => 'store' };
const without = (cleared: '' | null) => ({ cleared, fresh: () => cleared });

const MOST_REMEMBERED = 10_000;

/** Few zones and opening hours serve many locations, and both are slow to check. Full of odd ones it starts anew, so that they crowd out no others for long. */
function remembered(check: (value: string) => string | null): (value: string) => string | null {
  const seen = new Map<string, string | null>();
  return (value) => {
    const known = seen.get(value);
    if (known !== undefined) return known;
    const found = check(value);
    if (seen.size >= MOST_REMEMBERED) seen.clear();
    seen.set(value, found);
    return found;
  };
}

const gln = (value: string): string | null => {
  const { data } = z.safeParse(Gln, value);
  return data ?? null;
};
const hours = remembered((value) => {
  const check = checkOpeningHours(value);
  return check.ok ? check.text : null;
});
const zone = remembered((value) => (z.safeParse(TimeZone, value).success ? value : null));

/** How each field is read. */
export const LOCATION_READERS: Readonly<Record<LocationField, FieldReader>> = {
  externalId: text('external_id', 100, '', true),
  name: text('name', 200, '', true),
  address: text('address', 500, ''),
  city: text('city', 500, ''),
  postalCode: text('postal_code', 500, ''),
  countryCode: checked('country_code', 100, COUNTRY, 'COUNTRY_UNKNOWN', readCountry),
  latitude: number('latitude', -90, 90, null),
  longitude: number('longitude', -180, 180, null),
  timeZone: checked('time_zone', 64, ZONE, 'TIME_ZONE_UNKNOWN', zone),
  franchisee: text('franchisee', 200, null),
  purpose: text('purpose', 500, ''),
  channel: checked('channel', 40, CHANNEL, 'CHANNEL_UNKNOWN', readChannel),
  openingHours: checked('opening_hours', 500, without(''), 'OPENING_HOURS_INVALID', hours),
  gln: checked('gln', 40, without(null), 'GLN_INVALID', gln),
  openedOn: day('opened_on'),
  closedOn: day('closed_on'),
  weight: number('weight', 0, 1_000_000, 1),
};

/** One cell by its field's reader; null for an empty one, whose meaning depends on the location. */
export function readField(field: LocationField, cell: string, settings: LocationImportSettings): FieldRead {
  const reader = LOCATION_READERS[field];
  const value = cellText(cell, reader.most);
  if (typeof value !== 'string') return value;
  if (value !== '') return reader.read(value, settings);
  return reader.needed ? missing : null;
}
