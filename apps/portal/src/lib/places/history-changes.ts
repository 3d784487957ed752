import { formatDate, formatNumber } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import type { Answer } from '#lib/api/wire.ts';

type Event = NonNullable<Answer['locations']['history']['events']>[number];

interface FieldChange {
  readonly field: string;
  readonly label: string;
  readonly was: string;
  readonly is: string;
}

const LABELS: Readonly<Record<string, () => string>> = {
  name: m.places_field_name,
  externalId: m.places_field_external_id,
  gln: m.places_field_gln,
  franchisee: m.places_field_franchisee,
  purpose: m.places_field_purpose,
  address: m.places_field_address,
  postalCode: m.places_field_postal_code,
  city: m.places_field_city,
  countryCode: m.places_field_country,
  timeZone: m.places_field_time_zone,
  latitude: m.places_field_latitude,
  longitude: m.places_field_longitude,
  openedOn: m.places_field_opened_on,
  weight: m.places_field_weight,
  openingHours: m.places_field_opening_hours,
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function shown(field: string, value: unknown): string {
  if (typeof value === 'number') return formatNumber(value, { maximumFractionDigits: 6 });
  if (typeof value !== 'string' || value === '') return '–';
  return field === 'openedOn' ? formatDate(value) : value;
}

/** What an edit replaced, field by field, where the log still holds it. */
export function changesOf({ details }: Event): readonly FieldChange[] {
  const [was, is] = [details?.['was'], details?.['is']];
  if (!isRecord(was) || !isRecord(is)) return [];
  return Object.entries(LABELS).flatMap(([field, label]) =>
    field in is ? [{ field, label: label(), was: shown(field, was[field]), is: shown(field, is[field]) }] : [],
  );
}
