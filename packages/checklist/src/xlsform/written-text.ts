import type { LocalizedText } from '@concord/domain/localized-text';
import { languageName } from './form-languages.ts';

/** Cells of one row, by column. */
export type WrittenRow = Map<string, string>;

const LONGEST = 30_000;
/** What a cell or its readers would change: blanks around it, control characters, references, halves of characters. */
const UNSAFE = /(?!\n)\p{Cc}|\p{Cs}|\$\{|^'|[\uFFFE\uFFFF]/u;

function isSafe(text: string): boolean {
  return text === text.trim() && text.length <= LONGEST && text.isWellFormed() && !UNSAFE.test(text);
}

function safe(text: string): string {
  const plain = text
    .toWellFormed()
    .replaceAll(/(?!\n)\p{Cc}|[\uFFFE\uFFFF]/gu, ' ')
    .replaceAll('${', '$ {');
  return plain.slice(0, LONGEST).toWellFormed().trim().replace(/^'+/, '') || '–';
}

/** Writes a text into one column per language. Returns false when a cell cannot hold it as it is: then it must be kept elsewhere, too. */
export function writeText(row: WrittenRow, column: string, text: LocalizedText): boolean {
  for (const [tag, words] of Object.entries(text)) row.set(`${column}::${languageName(tag)}`, safe(words));
  return Object.values(text).every(isSafe);
}

/** The same in the form's own language alone, for cells that have no languages. */
export function writePlain(row: WrittenRow, column: string, text: LocalizedText, main: string): boolean {
  const words = text[main] ?? Object.values(text)[0] ?? '';
  row.set(column, safe(words));
  return Object.keys(text).length === 1 && text[main] !== undefined && isSafe(words);
}

/** Rows as a sheet: headings first, in the given order, then those that came with the rows. */
export function sheetOf(
  name: string,
  first: readonly string[],
  rows: readonly WrittenRow[],
): { name: string; rows: string[][] } {
  const used = new Set(rows.flatMap((row) => [...row.keys()]));
  const families = [...used].filter((column) => !first.includes(column));
  const inPlace = first.flatMap((column) => {
    const translated = families.filter((one) => one.startsWith(`${column}::`));
    return [...(used.has(column) ? [column] : []), ...translated];
  });
  const columns = [...new Set([...inPlace, ...families])];
  return { name, rows: [columns, ...rows.map((row) => columns.map((column) => row.get(column) ?? ''))] };
}
