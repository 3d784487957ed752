import { ServiceError } from '@concord/domain/errors';
import type { LocationColumns, ReadColumnsInput } from '@concord/domain/location-import';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { findImport } from './find-import.ts';
import { locationsFile } from './import-locations.ts';
import { guessColumns } from './locations/guess-columns.ts';
import { guessReading } from './locations/guess-reading.ts';
import { headOf } from './locations/sheet-header.ts';
import { asRefusal } from './locations/stage-locations.ts';
import { requireImport } from './require-import.ts';
import { openSheet } from './sheet/open-sheet.ts';

export interface SheetColumns {
  readonly file: string;
  readonly format: 'csv' | 'xlsx';
  /** Sheets of a workbook. */
  readonly sheets: readonly string[];
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly header: readonly string[];
  /** The first rows, each as wide as the header. */
  readonly samples: readonly (readonly string[])[];
  /** What the columns seem to mean, by their names and the first rows. */
  readonly guess: {
    readonly columns: Partial<LocationColumns>;
    readonly decimalComma: boolean;
    readonly dateOrder: 'dmy' | 'mdy';
  };
}

const SAMPLES = 50;
const SHOWN = 5;
const MOST_CELL = 200;

/**
 * The columns of the file that an import of locations was given, some rows of it, and a guess at their meaning.
 * @throws ServiceError NOT_FOUND, STATE_FORBIDS, IMPORT_FILE_MISSING, IMPORT_UNREADABLE
 */
export async function readColumns(ctx: Ctx, { id, ...choice }: ReadColumnsInput): Promise<SheetColumns> {
  const folder = await uploadedLocations(ctx, id);
  return columnsOf(await locationsFile(folder), choice);
}

/** The folder of an import of locations that still takes its file. */
export async function uploadedLocations(ctx: Ctx, id: string): Promise<string> {
  requireImport(ctx.actor, 'locations');
  const found = await inBrand(ctx, (tx) => findImport(ctx, tx, id));
  if (found.kind !== 'locations' || found.status !== 'uploading')
    throw new ServiceError('STATE_FORBIDS', { kind: found.kind, status: found.status });
  return ctx.importFolder(ctx.actor.orgId, id);
}

/** The same of any file. */
export async function columnsOf(
  { path, file }: { path: string; file: string },
  choice: Omit<ReadColumnsInput, 'id'>,
): Promise<SheetColumns> {
  try {
    const sheet = await openSheet(path, choice);
    const { header, rows } = await headOf(sheet, SAMPLES);
    const columns = guessColumns(header);
    return {
      file,
      format: sheet.format,
      sheets: sheet.sheets,
      encoding: sheet.encoding,
      delimiter: sheet.delimiter,
      header,
      samples: rows.slice(0, SHOWN).map((row) => header.map((_, at) => (row.cells[at] ?? '').slice(0, MOST_CELL))),
      guess: { columns, ...guessReading(header, rows, columns) },
    };
  } catch (error) {
    throw asRefusal(error, file, 1);
  }
}
