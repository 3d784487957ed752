import { Readable } from 'node:stream';
import type { Cell, OpenedExport } from './export-table.ts';

/** Spreadsheets run a cell that begins like this as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // The apostrophe is what spreadsheets take as "this is text".
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** CSV by RFC 4180, as the rows come, with a byte order mark so that spreadsheets read UTF-8. */
export function writeCsv({ headings, batches }: OpenedExport): Readable {
  async function* parts() {
    yield `\uFEFF${line(headings)}`;
    for await (const batch of batches) yield batch.map(line).join('');
  }
  return Readable.from(parts());
}
