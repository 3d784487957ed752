import type { FormRow } from '@concord/checklist/form-sheet';
import { SheetUnreadable } from '../../imports/sheet/sheet-row.ts';

const MOST_ROWS = 20_000;
const MOST_CELLS = 500_000;

/** Cells without blanks around them, and without the empty rows and cells at the end. @throws SheetUnreadable TOO_MANY_ROWS */
export function formRows(rows: readonly FormRow[]): FormRow[] {
  let cellCount = 0;
  const filled = rows.flatMap(({ row, cells }) => {
    const trimmed = cells.map((cell) => cell.trim());
    const width = trimmed.findLastIndex((cell) => cell !== '') + 1;
    cellCount += width;
    return width === 0 ? [] : [{ row, cells: trimmed.slice(0, width) }];
  });
  if (filled.length > MOST_ROWS || cellCount > MOST_CELLS) throw new SheetUnreadable('TOO_MANY_ROWS');
  return filled;
}
