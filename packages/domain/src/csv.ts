/** Spreadsheets run a cell that begins like this as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

export type CsvValue = string | number | null;

/** One field of a CSV file by RFC 4180, quoted where it must be; it cannot run as a formula. Null is empty. */
export function csvCell(value: CsvValue): string {
  if (value === null) return '';
  // A number is no formula; a text that looks like one is made text by the apostrophe that spreadsheets take as such.
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** With it spreadsheets read a CSV file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** One record, its line end included. */
export function csvLine(cells: readonly CsvValue[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A whole CSV file. */
export function toCsv(rows: readonly (readonly CsvValue[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map(csvLine).join('')}`;
}
