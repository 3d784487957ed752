import ExcelJS from 'exceljs';
import { PassThrough, type Readable } from 'node:stream';
import { type Cell, type CellKind, type OpenedExport, valueOf, type Value } from './export-table.ts';

const FORMATS: Record<CellKind, string> = { text: '@', number: '0', points: '0.00', share: '0%', day: 'yyyy-mm-dd' };
const WIDTHS: Record<CellKind, number> = { text: 28, number: 12, points: 12, share: 12, day: 13 };
/** What Excel holds in one cell. */
const MOST_CHARACTERS = 32_767;
/** What no XML may hold. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

function xlsxCell(value: Value, kind: CellKind): string | number | Date | null {
  if (typeof value !== 'string') return value;
  if (kind === 'day') return new Date(`${value}T00:00:00Z`);
  // A string is never a formula here, however it begins: the cell's type says so.
  return value.toWellFormed().replaceAll(UNWRITABLE, '').slice(0, MOST_CHARACTERS);
}

/** A workbook: the table, written as the rows come, and a sheet that says what it is. Numbers and days are numbers and days. */
export function writeXlsx(opened: OpenedExport, look: Look): Readable {
  const out = new PassThrough();
  void fill(opened, look, out).catch((error: unknown) => out.destroy(error as Error));
  return out;
}

interface Look {
  readonly rightToLeft: boolean;
  /** What the second sheet is called. */
  readonly aboutTitle: string;
}

const sheetName = (name: string): string => name.replaceAll(/[*?:\\/[\]]/g, ' ').slice(0, 31);

async function fill(opened: OpenedExport, { rightToLeft, aboutTitle }: Look, out: PassThrough) {
  const { title, headings, kinds, batches } = opened;
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(sheetName(title), {
    views: [{ state: 'frozen', ySplit: 1, rightToLeft }],
  });
  sheet.columns = kinds.map((kind) => ({ width: WIDTHS[kind], style: { numFmt: FORMATS[kind] } }));
  const heading = sheet.addRow([...headings]);
  heading.font = { bold: true };
  heading.commit();
  for await (const batch of batches) {
    if (out.destroyed) return;
    for (const row of batch) writeRow(sheet, row, kinds);
  }
  sheet.commit();
  const about = book.addWorksheet(sheetName(aboutTitle), { views: [{ rightToLeft }] });
  about.columns = [{ width: 24, style: { numFmt: '@' } }, { width: 60 }];
  for (const [label, value] of opened.about) about.addRow([label, xlsxCell(value, 'text')]).commit();
  about.commit();
  await book.commit();
}

function writeRow(sheet: ExcelJS.Worksheet, cells: readonly Cell[], kinds: readonly CellKind[]): void {
  const kindAt = (cell: Cell, at: number) =>
    typeof cell === 'object' && cell !== null ? cell.kind : (kinds[at] ?? 'text');
  const row = sheet.addRow(cells.map((cell, at) => xlsxCell(valueOf(cell), kindAt(cell, at))));
  for (const [at, cell] of cells.entries()) {
    if (typeof cell === 'object' && cell !== null) row.getCell(at + 1).numFmt = FORMATS[cell.kind];
  }
  row.commit();
}
