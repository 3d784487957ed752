import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FormRow, FormSheet } from '@concord/checklist/form-sheet';
import { worksheetRows } from '../../imports/sheet/read-worksheet.ts';
import { SheetUnreadable } from '../../imports/sheet/sheet-row.ts';
import { openWorkbook, type Workbook } from '../../imports/sheet/workbook.ts';

/** What a form may unpack to: ten times what any form was seen to. */
const MOST_UNPACKED_BYTES = 40 * 1024 * 1024;
const MOST_ROWS = 20_000;

/** Every sheet of a workbook. @throws SheetUnreadable */
export async function readXlsx(bytes: Uint8Array): Promise<FormSheet[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'concord-form-'));
  try {
    const file = path.join(folder, 'form.xlsx');
    await writeFile(file, bytes, { mode: 0o600 });
    const book = await openWorkbook(file, MOST_UNPACKED_BYTES);
    const sheets: FormSheet[] = [];
    for (const { name, entry } of book.sheets) sheets.push({ name, rows: await rowsOf(book, entry) });
    return sheets;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function rowsOf(book: Workbook, entry: Workbook['sheets'][number]['entry']): Promise<FormRow[]> {
  const rows: FormRow[] = [];
  for await (const some of worksheetRows(book, entry, () => undefined)) {
    for (const { line, cells, fault } of some) {
      if (fault !== null) throw new SheetUnreadable(fault);
      rows.push({ row: line, cells });
    }
    if (rows.length > MOST_ROWS) throw new SheetUnreadable('TOO_MANY_ROWS');
  }
  return rows;
}
