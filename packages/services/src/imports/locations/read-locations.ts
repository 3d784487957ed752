import type { LocationField, LocationImportSettings } from '@concord/domain/location-import';
import { openSheet } from '../sheet/open-sheet.ts';
import { type SheetRow, SheetUnreadable } from '../sheet/sheet-row.ts';
import { keptCells } from './kept-cells.ts';
import { type LocationRead, locationReader } from './read-location.ts';
import { headerOf } from './sheet-header.ts';

export interface ReadLocationsInput {
  readonly path: string;
  readonly settings: LocationImportSettings;
  /** Rows read at most; null for all. */
  readonly mostRows: number | null;
}

/** What the first row says. */
export interface LocationsHead {
  readonly header: readonly string[];
  readonly fields: readonly LocationField[];
  /** Columns that the settings name and the header lacks; with any, no row is read. */
  readonly lacking: readonly string[];
}

export interface ReadRow extends LocationRead {
  /** The row as it stands in the file, where it is faulty. */
  readonly cells: readonly string[] | null;
}

export interface LocationsPortion {
  readonly rows: readonly ReadRow[];
  /** How much of the file is behind them, 0–1. */
  readonly share: number;
  /** There are rows that `mostRows` left out. */
  readonly cut: boolean;
}

/** A worksheet comes in small pieces. Long rows are handed on sooner: what is kept of one holds all of the piece that it came in. */
const ROWS_PER_PORTION = 1_000;
const BYTES_PER_PORTION = 4_000_000;

/** A file's head and then its rows as locations. @throws SheetUnreadable */
export async function* readLocations(input: ReadLocationsInput): AsyncGenerator<LocationsHead | LocationsPortion> {
  const sheet = await openSheet(input.path, input.settings);
  let [behind, sent, left] = [0, 0, input.mostRows ?? Infinity];
  let reader: ReturnType<typeof openReader> | undefined;
  const rows: ReadRow[] = [];
  const portion = (cut: boolean): LocationsPortion => {
    sent = behind;
    const share = sheet.bytes > 0 ? behind / sheet.bytes : 1;
    return { rows: rows.splice(0), share, cut };
  };
  try {
    for await (const batch of sheet.rows((bytes) => (behind = bytes))) {
      let below = batch;
      if (!reader && batch[0]) {
        reader = openReader(headerOf(batch[0]), input.settings);
        yield reader.head;
        if (reader.head.lacking.length > 0) return;
        below = batch.slice(1);
      }
      if (!reader) continue;
      rows.push(...below.slice(0, left).map(reader.read));
      const cut = below.length > left;
      left -= Math.min(left, below.length);
      if (cut || rows.length >= ROWS_PER_PORTION || behind - sent >= BYTES_PER_PORTION) yield portion(cut);
      if (cut) return;
    }
  } catch (error) {
    // The line that it cannot be read from is the one behind these.
    if (error instanceof SheetUnreadable && rows.length > 0) yield portion(false);
    throw error;
  }
  if (!reader) throw new SheetUnreadable('EMPTY_FILE');
  yield portion(false);
}

function openReader(header: readonly string[], settings: LocationImportSettings) {
  const { fields, lacking, read } = locationReader(header, settings);
  return {
    head: { header, fields, lacking },
    read: (row: SheetRow): ReadRow => {
      const found = read(row);
      return { ...found, cells: found.issues.length > 0 ? keptCells(row.cells, header.length) : null };
    },
  };
}
