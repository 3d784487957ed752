import type { LocationField, LocationIssueCode } from '@concord/domain/location-import';
import { formatDate } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';

const FIELD_NAMES: Record<LocationField | 'regions', () => string> = {
  externalId: m.location_import_field_external_id,
  name: m.location_import_field_name,
  address: m.location_import_field_address,
  city: m.location_import_field_city,
  postalCode: m.location_import_field_postal_code,
  countryCode: m.location_import_field_country_code,
  latitude: m.location_import_field_latitude,
  longitude: m.location_import_field_longitude,
  timeZone: m.location_import_field_time_zone,
  franchisee: m.location_import_field_franchisee,
  purpose: m.location_import_field_purpose,
  channel: m.places_field_channel,
  openingHours: m.location_import_field_opening_hours,
  gln: m.location_import_field_gln,
  openedOn: m.location_import_field_opened_on,
  closedOn: m.location_import_field_closed_on,
  weight: m.location_import_field_weight,
  regions: m.location_import_field_region,
};

/** A field of a location in words; what is no field stays as it is. */
export function fieldName(field: string): string {
  return Object.hasOwn(FIELD_NAMES, field) ? FIELD_NAMES[field as LocationField]() : field;
}

/** What keeps a row of a locations file out. */
export const LOCATION_ISSUE_NAMES: Record<LocationIssueCode, () => string> = {
  ROW_BROKEN: m.location_import_issue_row_broken,
  FIELD_MISSING: m.location_import_issue_field_missing,
  FIELD_TOO_LONG: m.location_import_issue_field_too_long,
  FIELD_CONTROL_CHARACTER: m.location_import_issue_field_control_character,
  COUNTRY_UNKNOWN: m.location_import_issue_country_unknown,
  NUMBER_INVALID: m.location_import_issue_number_invalid,
  NUMBER_OUT_OF_RANGE: m.location_import_issue_number_out_of_range,
  POSITION_HALF: m.location_import_issue_position_half,
  TIME_ZONE_UNKNOWN: m.location_import_issue_time_zone_unknown,
  OPENING_HOURS_INVALID: m.location_import_issue_opening_hours_invalid,
  GLN_INVALID: m.location_import_issue_gln_invalid,
  DAY_INVALID: m.location_import_issue_day_invalid,
  CLOSED_BEFORE_OPENED: m.location_import_issue_closed_before_opened,
  REGION_TOO_DEEP: m.location_import_issue_region_too_deep,
  LOCATION_REPEATED: m.location_import_issue_location_repeated,
  REGION_AMBIGUOUS: m.location_import_issue_region_ambiguous,
  CHANNEL_UNKNOWN: m.location_import_issue_channel_unknown,
};

const REASONS: Record<string, () => string> = {
  QUOTE_OPEN: m.location_import_reason_quote_open,
  QUOTE_MISPLACED: m.location_import_reason_quote_misplaced,
  ROW_TOO_LONG: m.location_import_reason_row_too_long,
  FIELD_COUNT: m.location_import_reason_field_count,
  EMPTY_FILE: m.location_import_reason_empty_file,
  NOT_UTF8: m.location_import_reason_not_utf8,
  NOT_UTF16: m.location_import_reason_not_utf16,
  OLD_XLS: m.location_import_reason_old_xls,
  NOT_XLSX: m.location_import_reason_not_xlsx,
  TOO_LARGE_UNPACKED: m.location_import_reason_too_large_unpacked,
  NO_SHEET: m.location_import_reason_no_sheet,
  SHEET_UNKNOWN: m.location_import_reason_sheet_unknown,
  TOO_MANY_REGIONS: m.location_import_reason_too_many_regions,
};

/** Why a file or a row cannot be read; empty for reasons that say nothing to people. */
export function reasonName(reason: unknown): string {
  return typeof reason === 'string' ? (REASONS[reason]?.() ?? '') : '';
}

const day = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value);

/** The facts of an issue, each in words that say what it is. */
export const LOCATION_DETAIL_WORDS: Record<string, (value: string) => string> = {
  field: fieldName,
  reason: reasonName,
  characters: (value) => m.location_import_detail_characters({ value }),
  most: (value) => m.location_import_detail_most({ value }),
  highest: (value) => m.location_import_detail_most({ value }),
  lowest: (value) => m.location_import_detail_lowest({ value }),
  first: (value) => m.location_import_detail_first({ value }),
  opened: (value) => m.location_import_detail_opened({ value: day(value) }),
  closed: (value) => m.location_import_detail_closed({ value: day(value) }),
};
