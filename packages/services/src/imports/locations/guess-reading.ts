import type { LocationColumns, LocationMapping } from '@concord/domain/location-import';
import type { SheetRow } from '../sheet/sheet-row.ts';

type Guess = Pick<LocationMapping, 'decimalComma' | 'dateOrder'>;

/** How numbers and days seem to be written, by the first rows: `52,5` has a decimal comma, `03/25/2026` has the month in front. */
export function guessReading(
  header: readonly string[],
  rows: readonly SheetRow[],
  columns: Partial<LocationColumns>,
): Guess {
  const values = (names: readonly (string | undefined)[]) =>
    names
      .map((name) => (name === undefined ? -1 : header.indexOf(name)))
      .filter((place) => place >= 0)
      .flatMap((place) => rows.map((row) => row.cells[place]?.trim() ?? ''));
  const numbers = values([columns.latitude, columns.longitude, columns.weight]);
  const days = values([columns.openedOn, columns.closedOn]).map((day) => /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}$/.exec(day));
  return {
    decimalComma: numbers.some((text) => /^[+-]?\d+,\d+$/.test(text)),
    dateOrder: days.some((day) => Number(day?.[2]) > 12) ? 'mdy' : 'dmy',
  };
}
