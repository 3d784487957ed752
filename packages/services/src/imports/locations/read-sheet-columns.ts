import type { LocationColumns } from '@concord/domain/location-import';
import { openSheet, type SheetChoice } from '../sheet/open-sheet.ts';
import { guessColumns } from './guess-columns.ts';
import { guessReading } from './guess-reading.ts';
import { headOf } from './sheet-header.ts';

export interface ReadSheetColumnsInput {
  readonly path: string;
  readonly choice: SheetChoice;
}

export interface FoundColumns {
  readonly format: 'csv' | 'xlsx';
  /** Sheets of a workbook. */
  readonly sheets: readonly string[];
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly header: readonly string[];
  /** The first rows, each as wide as the header. */
  readonly samples: readonly (readonly string[])[];
  /** Some cells of the first rows with letters beyond ASCII: by these a person sees whether the character set is right. */
  readonly letters: readonly string[];
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
const LETTERS_SHOWN = 6;

/** The columns of a file, some rows of it, and a guess at their meaning; one portion. @throws SheetUnreadable */
export async function* readSheetColumns({ path, choice }: ReadSheetColumnsInput): AsyncGenerator<FoundColumns> {
  const sheet = await openSheet(path, choice);
  const { header, rows } = await headOf(sheet, SAMPLES);
  const columns = guessColumns(header);
  yield {
    format: sheet.format,
    sheets: sheet.sheets,
    encoding: sheet.encoding,
    delimiter: sheet.delimiter,
    header,
    samples: rows.slice(0, SHOWN).map((row) => header.map((_, at) => (row.cells[at] ?? '').slice(0, MOST_CELL))),
    letters: lettersOf([header, ...rows.map((row) => row.cells)]),
    guess: { columns, ...guessReading(header, rows, columns) },
  };
}

function lettersOf(rows: readonly (readonly string[])[]): string[] {
  const telling = rows.flat().filter((cell) => /[^\p{ASCII}]/u.test(cell));
  return [...new Set(telling.map((cell) => cell.slice(0, MOST_CELL)))].slice(0, LETTERS_SHOWN);
}
