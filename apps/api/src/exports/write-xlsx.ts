import ExcelJS from 'exceljs';
import { PassThrough, type Readable } from 'node:stream';
import type { Cell, CellKind, OpenedExport } from './export-table.ts';

const FORMATS: Record<CellKind, string> = { text: '@', number: '0', points: '0.00', share: '0%', day: 'yyyy-mm-dd' };
const WIDTHS: Record<CellKind, number> = { text: 28, number: 12, points: 12, share: 12, day: 13 };
/** What Excel holds in one cell. */
const MOST_CHARACTERS = 32_767;
/** What no XML may hold. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

function xlsxCell(value: Cell, kind: CellKind): string | number | Date | null {
  if (typeof value !== 'string') return value;
  if (kind === 'day') return new Date(`${value}T00:00:00Z`);
  // A string is never a formula here, however it begins: the cell's type says so.
  return value.toWellFormed().replaceAll(UNWRITABLE, '').slice(0, MOST_CHARACTERS);
}

/** A workbook of one sheet, written as the rows come; numbers and days are numbers and days. */
export function writeXlsx(opened: OpenedExport, rightToLeft: boolean): Readable {
  const out = new PassThrough();
  void fill(opened, rightToLeft, out).catch((error: unknown) => out.destroy(error as Error));
  return out;
}

async function fill({ title, headings, kinds, batches }: OpenedExport, rightToLeft: boolean, out: PassThrough) {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(title.replaceAll(/[*?:\\/[\]]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1, rightToLeft }],
  });
  sheet.columns = kinds.map((kind) => ({ width: WIDTHS[kind], style: { numFmt: FORMATS[kind] } }));
  const heading = sheet.addRow([...headings]);
  heading.font = { bold: true };
  heading.commit();
  for await (const batch of batches) {
    if (out.destroyed) return;
    for (const row of batch) sheet.addRow(row.map((value, at) => xlsxCell(value, kinds[at] ?? 'text'))).commit();
  }
  sheet.commit();
  await book.commit();
}
