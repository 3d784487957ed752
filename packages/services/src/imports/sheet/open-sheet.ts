import { open, stat } from 'node:fs/promises';
import type { SheetEncoding } from '@concord/domain/location-import';
import type { TextEncoding } from './decode-text.ts';
import type { Delimiter } from './guess-delimiter.ts';
import { csvDialect, csvRows } from './read-csv.ts';
import { worksheetRows } from './read-worksheet.ts';
import { type SheetRow, SheetUnreadable } from './sheet-row.ts';
import { openWorkbook } from './workbook.ts';

export interface SheetChoice {
  /** A sheet of the workbook by name; null is the first. */
  readonly sheet: string | null;
  readonly encoding: SheetEncoding;
  readonly delimiter: Delimiter | 'auto';
}

export interface Sheet {
  readonly format: 'csv' | 'xlsx';
  readonly encoding: TextEncoding | null;
  readonly delimiter: Delimiter | null;
  /** All sheets of a workbook. */
  readonly sheets: readonly string[];
  /** Bytes that `rows` reads in all; those of a worksheet are unpacked ones. */
  readonly bytes: number;
  /** Every row, the header among them, some thousand at a time. `onBytes` is told how many bytes are behind them. */
  readonly rows: (onBytes: (read: number) => void) => AsyncIterable<readonly SheetRow[]>;
}

/**
 * Opens a CSV or XLSX file, told apart by content. What cannot be read is found here or while the rows come.
 * @throws SheetUnreadable EMPTY_FILE, NOT_UTF8, NOT_UTF16, OLD_XLS, NOT_XLSX, TOO_LARGE_UNPACKED, NO_SHEET, SHEET_UNKNOWN {found}
 */
export async function openSheet(path: string, choice: SheetChoice): Promise<Sheet> {
  const head = await firstBytes(path);
  if (head.length === 0) throw new SheetUnreadable('EMPTY_FILE');
  // A workbook of before 2007, and also a newer one behind a password.
  if (head.toString('hex') === 'd0cf11e0') throw new SheetUnreadable('OLD_XLS');
  return head.toString('latin1') === 'PK\x03\x04' ? openXlsx(path, choice) : openCsv(path, choice);
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function openCsv(path: string, choice: SheetChoice): Promise<Sheet> {
  const dialect = await csvDialect(path, choice);
  return {
    format: 'csv',
    encoding: dialect.encoding,
    delimiter: dialect.delimiter,
    sheets: [],
    bytes: (await stat(path)).size,
    rows: (onBytes) => csvRows(path, dialect, onBytes),
  };
}

async function openXlsx(path: string, choice: SheetChoice): Promise<Sheet> {
  const book = await openWorkbook(path);
  const names = book.sheets.map(({ name }) => name);
  const chosen = choice.sheet === null ? book.sheets[0] : book.sheets.find(({ name }) => name === choice.sheet);
  if (!chosen) throw new SheetUnreadable('SHEET_UNKNOWN', names);
  return {
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    sheets: names,
    bytes: chosen.entry.bytes,
    rows: (onBytes) => worksheetRows(book, chosen.entry, onBytes),
  };
}
