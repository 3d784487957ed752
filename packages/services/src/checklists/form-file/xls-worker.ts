import { parentPort, workerData } from 'node:worker_threads';
import { type CellObject, read } from '@e965/xlsx';
import { lookOf, numberText } from '../../imports/sheet/number-look.ts';
import type { XlsOutcome } from './read-xls.ts';

// The only place that knows this library, and only for files whose first bytes say that they are of before 2007.
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 500;

parentPort?.postMessage(outcomeOf(workerData as Uint8Array));

function outcomeOf(bytes: Uint8Array): XlsOutcome {
  try {
    const options = { type: 'array', dense: true, cellFormula: false, cellHTML: false, cellNF: true } as const;
    const book = read(bytes, { ...options, sheetRows: MOST_ROWS + 1 });
    const since1904 = book.Workbook?.WBProps?.date1904 === true;
    const sheets = book.SheetNames.map((name) => {
      const rows = (book.Sheets[name]?.['!data'] ?? []).map((cells, index) => ({
        row: index + 1,
        cells: Array.from(cells?.slice(0, MOST_COLUMNS) ?? [], (cell) => cellText(cell, since1904)),
      }));
      return { name, rows };
    });
    return { ok: true, sheets };
  } catch (error) {
    return { ok: false, reason: /password|encrypt/i.test(String(error)) ? 'PASSWORD' : 'NOT_XLS' };
  }
}

/** The text that the reader of newer workbooks gives for the same cell. */
function cellText(cell: CellObject | undefined, since1904: boolean): string {
  if (!cell || cell.v === undefined || cell.v === null) return '';
  if (cell.t === 'n') return numberText(String(cell.v), lookOf(String(cell.z ?? '')), since1904);
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE';
  return cell.t === 'e' ? (cell.w ?? '') : String(cell.v);
}
