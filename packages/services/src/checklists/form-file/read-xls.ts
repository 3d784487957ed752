import type { FormSheet } from '@concord/checklist/form-sheet';
import type { CellObject } from '@e965/xlsx';
import { lookOf, numberText } from '../../imports/sheet/number-look.ts';
import { SheetUnreadable } from '../../imports/sheet/sheet-row.ts';

/** Of a compound file: its head and one sector. */
const LEAST_BYTES = 1_024;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 500;

/**
 * Every sheet of a workbook of before 2007. This is the only place that knows the library, it is asked only for files whose first bytes
 * say that they are of that kind, and it runs in a thread that has an end.
 * @throws SheetUnreadable NOT_XLS, PASSWORD
 */
export async function readXls(bytes: Uint8Array): Promise<FormSheet[]> {
  // Shorter than this and the library takes it for a text.
  if (bytes.length < LEAST_BYTES) throw new SheetUnreadable('NOT_XLS');
  const { read } = await import('@e965/xlsx');
  try {
    const options = { type: 'array', dense: true, cellFormula: false, cellHTML: false, cellNF: true } as const;
    const book = read(bytes, { ...options, sheetRows: MOST_ROWS + 1 });
    const since1904 = book.Workbook?.WBProps?.date1904 === true;
    return book.SheetNames.map((name) => {
      const rows = (book.Sheets[name]?.['!data'] ?? []).map((cells, index) => ({
        row: index + 1,
        cells: Array.from(cells?.slice(0, MOST_COLUMNS) ?? [], (cell) => cellText(cell, since1904)),
      }));
      return { name, rows };
    });
  } catch (error) {
    throw new SheetUnreadable(/password|encrypt/i.test(String(error)) ? 'PASSWORD' : 'NOT_XLS');
  }
}

/** The text that the reader of newer workbooks gives for the same cell. */
function cellText(cell: CellObject | undefined, since1904: boolean): string {
  if (!cell || cell.v === undefined || cell.v === null) return '';
  if (cell.t === 'n') return numberText(String(cell.v), lookOf(String(cell.z ?? '')), since1904);
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE';
  return cell.t === 'e' ? (cell.w ?? '') : String(cell.v);
}
