import type { FormSheet } from '@concord/checklist/form-sheet';
import { guessDelimiter } from '../../imports/sheet/guess-delimiter.ts';
import { csvSplitter } from '../../imports/sheet/split-csv.ts';
import { SheetUnreadable } from '../../imports/sheet/sheet-row.ts';

const HEAD = 64 * 1024;

/** One CSV file with several sheets: a line that fills only its first cell names one, its rows leave that cell empty. Without, it is the survey. */
export function readSheetedCsv(text: string): FormSheet[] {
  const rows = csvSplitter(guessDelimiter(text.slice(0, HEAD)))
    .push(text, true)
    .map(({ line, cells, fault }) => {
      if (fault !== null) throw new SheetUnreadable(fault);
      return { row: line, cells: cells.map(plainCell) };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first] = rows;
  if (!first) return [];
  if (!isName(first.cells)) return [{ name: 'survey', rows }];
  const sheets: { name: string; rows: { row: number; cells: string[] }[] }[] = [];
  for (const { row, cells } of rows) {
    if (isName(cells)) sheets.push({ name: cells[0] ?? '', rows: [] });
    else sheets.at(-1)?.rows.push({ row, cells: cells[0] === '' ? cells.slice(1) : cells });
  }
  return sheets;
}

function isName([name, ...rest]: readonly string[]): boolean {
  return name !== undefined && name !== '' && rest.every((cell) => cell === '');
}

/** Without the apostrophe that keeps spreadsheets from running a text as a formula. */
function plainCell(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@])/, '');
}
