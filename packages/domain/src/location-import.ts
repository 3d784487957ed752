import * as z from 'zod/mini';
import { Day, Id } from './ids.ts';
import { TimeZone } from './organization.ts';

/** What a column of a locations file can mean, beside the region, which can lie in several. */
export const LOCATION_FIELDS = [
  'externalId',
  'name',
  'address',
  'city',
  'postalCode',
  'countryCode',
  'latitude',
  'longitude',
  'timeZone',
  'franchisee',
  'purpose',
  'channel',
  'openingHours',
  'gln',
  'openedOn',
  'closedOn',
  'weight',
] as const;
export type LocationField = (typeof LOCATION_FIELDS)[number];

/** What an import of locations found that keeps a row out, by line. Append-only. */
export const LOCATION_ISSUE_CODES = [
  'ROW_BROKEN',
  'FIELD_MISSING',
  'FIELD_TOO_LONG',
  'FIELD_CONTROL_CHARACTER',
  'COUNTRY_UNKNOWN',
  'NUMBER_INVALID',
  'NUMBER_OUT_OF_RANGE',
  'POSITION_HALF',
  'TIME_ZONE_UNKNOWN',
  'OPENING_HOURS_INVALID',
  'GLN_INVALID',
  'DAY_INVALID',
  'CLOSED_BEFORE_OPENED',
  'REGION_TOO_DEEP',
  'LOCATION_REPEATED',
  'REGION_AMBIGUOUS',
  'CHANNEL_UNKNOWN',
] as const;
export type LocationIssueCode = (typeof LOCATION_ISSUE_CODES)[number];

const Header = z.string().check(z.minLength(1), z.maxLength(300));

/** Which column, by the name in the file's first row, means which field. `externalId` and `name` are needed. */
export const LocationColumns = z.strictObject({
  externalId: Header,
  name: Header,
  address: z.optional(Header),
  city: z.optional(Header),
  postalCode: z.optional(Header),
  countryCode: z.optional(Header),
  latitude: z.optional(Header),
  longitude: z.optional(Header),
  timeZone: z.optional(Header),
  franchisee: z.optional(Header),
  purpose: z.optional(Header),
  channel: z.optional(Header),
  openingHours: z.optional(Header),
  gln: z.optional(Header),
  openedOn: z.optional(Header),
  closedOn: z.optional(Header),
  weight: z.optional(Header),
  /** The region from the top down: one column that holds a whole path ("Europe / Germany / North"), or up to three that hold a level each. */
  regions: z._default(z.array(Header).check(z.maxLength(3)), []),
});
export type LocationColumns = z.infer<typeof LocationColumns>;

/** How the letters of a text file can be written; a byte order mark at its beginning says so by itself. `auto` is UTF-8. */
export const SHEET_ENCODINGS = [
  'auto',
  'windows-1252',
  'windows-1250',
  'windows-1256',
  'iso-8859-2',
  'utf-16le',
] as const;
export type SheetEncoding = (typeof SHEET_ENCODINGS)[number];

/** What stands between the levels of a region's path in one cell: any of the signs that people use, one of them, or none at all. */
export const REGION_SEPARATORS = ['auto', '/', '>', '\\', '|', 'none'] as const;
export type RegionSeparator = (typeof REGION_SEPARATORS)[number];

/** More of the open locations than this share close for being absent only when somebody said how many. */
export const CLOSED_UNASKED = 0.05;

/** How a file is read. */
const reading = {
  /** A sheet of a workbook; null is the first. */
  sheet: z._default(z.nullable(z.string().check(z.maxLength(100))), null),
  encoding: z._default(z.enum(SHEET_ENCODINGS), 'auto'),
  delimiter: z._default(z.enum(['auto', ',', ';', '\t', '|']), 'auto'),
};

/** What a saved mapping keeps: everything but the days, which are another file's. */
export const LocationMapping = z.strictObject({
  ...reading,
  columns: LocationColumns,
  /** IANA zone of locations that name none. */
  timeZone: TimeZone,
  /** ISO 3166-1 alpha-2 of locations that name none; empty for unknown. */
  countryCode: z._default(z.string().check(z.regex(/^([A-Z]{2})?$/)), ''),
  decimalComma: z._default(z.boolean(), false),
  /** How 03/04/2026 is meant; days that begin with a year are read as they are. */
  dateOrder: z._default(z.enum(['dmy', 'mdy']), 'dmy'),
  /** What an empty cell does to a location that there is already: nothing, or it takes away what was known. */
  emptyCells: z._default(z.enum(['keep', 'clear']), 'keep'),
  regionSeparator: z._default(z.enum(REGION_SEPARATORS), 'auto'),
  /** Where new locations stand whose row names no region; null is the first region at the top of the tree. */
  regionWithout: z._default(z.nullable(Id), null),
});
export type LocationMapping = z.infer<typeof LocationMapping>;

export const LocationImportSettings = z.strictObject({
  ...LocationMapping.shape,
  /** Open locations that the file does not name close on this day; null leaves them as they are. */
  closeMissingOn: z._default(z.nullable(Day), null),
  /** How many may, as somebody said who saw the number; up to `CLOSED_UNASKED` of the open ones may anyway. */
  closeAtMost: z._default(z.int().check(z.gte(0)), 0),
  /** The first day on which a location belongs to the other region that the file names. */
  movedFrom: Day,
});
export type LocationImportSettings = z.infer<typeof LocationImportSettings>;

/** Asks what columns an uploaded file has. */
export const ReadColumnsInput = z.strictObject({ id: Id, ...reading });
export type ReadColumnsInput = z.infer<typeof ReadColumnsInput>;

export const PreviewImportInput = z.strictObject({ id: Id, settings: LocationImportSettings });
export type PreviewImportInput = z.infer<typeof PreviewImportInput>;

const MappingName = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));

/** Keeps a mapping under a name; the same name again replaces it. */
export const SaveMappingInput = z.strictObject({ id: Id, name: MappingName, mapping: LocationMapping });
export type SaveMappingInput = z.infer<typeof SaveMappingInput>;

/** What an import of locations changes. Counts are locations; `changed` also counts those that moved, closed or opened again. */
export interface LocationChanges {
  /** Rows of the file below its header. */
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly moved: number;
  readonly closed: number;
  readonly reopened: number;
  /** Rows left out. */
  readonly faulty: number;
  /** How many locations change in each field. */
  readonly fields: Readonly<Partial<Record<LocationField, number>>>;
  /** Regions that the tree does not have yet. */
  readonly regions: number;
  /** Rows that do not say which location they are; with any, nothing is closed for being absent. */
  readonly unknownRows: number;
  /** Assigned audits that nobody began and that are due when their location will be closed. */
  readonly cancelled: number;
  readonly issues: number;
}

/** What an import of locations did. */
export interface LocationsReport extends LocationChanges {
  readonly seconds: number;
  readonly rowsPerSecond: number;
}
