import type { CopyValue } from '@concord/db/copy-rows';
import {
  LOCATION_FIELDS,
  type LocationField,
  type LocationImportSettings,
  type LocationIssueCode,
} from '@concord/domain/location-import';
import type { SheetRow } from '../sheet/sheet-row.ts';
import { type FieldFault, isFault, readField } from './location-fields.ts';
import { readRegions } from './read-regions.ts';

export interface LocationIssue {
  readonly line: number;
  readonly code: LocationIssueCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** One row of the file as a location, or what is wrong with it. */
export interface LocationRead {
  readonly line: number;
  /** Null where the row does not even say which location it is. */
  readonly externalId: string | null;
  /** Values in the order of `fields`; of a faulty row null. */
  readonly values: readonly CopyValue[] | null;
  readonly regions: readonly string[];
  readonly issues: readonly LocationIssue[];
}

export interface LocationReader {
  /** The fields that the file has, in a fixed order. */
  readonly fields: readonly LocationField[];
  /** Columns that the settings name and the header lacks. */
  readonly lacking: readonly string[];
  readonly read: (row: SheetRow) => LocationRead;
}

/** Reads rows below `header` by the settings. The first of two columns with one name counts. */
export function locationReader(header: readonly string[], settings: LocationImportSettings): LocationReader {
  const { regions, ...columns } = settings.columns;
  const fields = LOCATION_FIELDS.filter((field) => columns[field] !== undefined);
  const places = fields.map((field) => header.indexOf(columns[field] ?? ''));
  const regionPlaces = regions.map((name) => header.indexOf(name));
  const wanted = [...fields.map((field) => columns[field] ?? ''), ...regions];
  const at = (field: LocationField) => fields.indexOf(field);
  const [id, latitude, longitude, opened, closed] = [
    at('externalId'),
    at('latitude'),
    at('longitude'),
    at('openedOn'),
    at('closedOn'),
  ];

  function read(row: SheetRow): LocationRead {
    const cells = row.cells;
    const fault = brokenRow(row, header.length);
    if (fault)
      return { line: row.line, externalId: null, values: null, regions: [], issues: [{ line: row.line, ...fault }] };
    const issues: LocationIssue[] = [];
    const add = (field: string, { code, details }: FieldFault) =>
      issues.push({ line: row.line, code, details: { field, ...details } });
    const values = fields.map((field, index): CopyValue => {
      const value = readField(field, cells[places[index] ?? -1] ?? '', settings);
      if (!isFault(value)) return value;
      add(field, value);
      return null;
    });
    const path =
      regionPlaces.length === 0
        ? []
        : readRegions(
            regionPlaces.map((place) => cells[place] ?? ''),
            settings.regionSeparator,
          );
    if (!isPath(path)) add('regions', path);
    if (issues.length === 0) {
      if (((values[latitude] ?? null) === null) !== ((values[longitude] ?? null) === null))
        add('latitude', { code: 'POSITION_HALF', details: {} });
      const [from, until] = [values[opened], values[closed]];
      if (typeof from === 'string' && typeof until === 'string' && until < from)
        add('closedOn', { code: 'CLOSED_BEFORE_OPENED', details: { opened: from, closed: until } });
    }
    const externalId = values[id];
    return {
      line: row.line,
      externalId: typeof externalId === 'string' ? externalId : null,
      values: issues.length > 0 ? null : values,
      regions: isPath(path) ? path : [],
      issues,
    };
  }

  return { fields, lacking: wanted.filter((name) => !header.includes(name)), read };
}

const isPath = (path: ReturnType<typeof readRegions>): path is readonly string[] => Array.isArray(path);

/** A row with more or fewer cells than the header; empty cells at its end do not count. */
function brokenRow({ cells, fault }: SheetRow, expected: number): FieldFault | null {
  if (fault !== null) return { code: 'ROW_BROKEN', details: { reason: fault } };
  const surplus = cells.slice(expected).some((cell) => cell.trim() !== '');
  return surplus || cells.length < expected
    ? { code: 'ROW_BROKEN', details: { reason: 'FIELD_COUNT', fields: cells.length, expected } }
    : null;
}
