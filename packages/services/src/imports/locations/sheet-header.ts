import type { Sheet } from '../sheet/open-sheet.ts';
import { type SheetRow, SheetUnreadable } from '../sheet/sheet-row.ts';

const MOST_NAME = 300;

/** The names of the columns: trimmed and cut, and empty ones at the end left out, for nothing stands below them. */
export function headerOf(row: SheetRow): string[] {
  const names = row.cells.map((cell) =>
    cell.trim().slice(0, MOST_NAME).replace(/\s+/g, ' ').normalize('NFC').slice(0, MOST_NAME),
  );
  while (names.at(-1) === '') names.pop();
  return names;
}

/** The header and the rows right below it, at most `most`. @throws SheetUnreadable */
export async function headOf(sheet: Sheet, most: number): Promise<{ header: string[]; rows: SheetRow[] }> {
  const rows: SheetRow[] = [];
  for await (const some of sheet.rows(() => undefined)) {
    rows.push(...some.slice(0, most + 1 - rows.length));
    if (rows.length > most) break;
  }
  const [first, ...others] = rows;
  if (!first) throw new SheetUnreadable('EMPTY_FILE');
  return { header: headerOf(first), rows: others };
}
