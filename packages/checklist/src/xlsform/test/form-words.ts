import type { FormSheet } from '../form-sheet.ts';
import type { ReadFormOptions } from '../reading.ts';
import type { WrittenWords } from '../write-choices.ts';

export const readOptions: ReadFormOptions = {
  department: 'service',
  language: 'en',
  fileName: 'form',
  words: {
    general: { en: 'General', de: 'Allgemeines' },
    other: { en: 'Other', de: 'Anderes' },
    specifyOther: { en: 'Please specify', de: 'Bitte angeben' },
    acknowledged: { en: 'OK' },
  },
};

export const writtenWords: WrittenWords = {
  pass: { en: 'Pass', de: 'Erfüllt' },
  fail: { en: 'Fail', de: 'Nicht erfüllt' },
  notApplicable: { en: 'Not applicable', de: 'Nicht zutreffend' },
};

/** Sheets as a test writes them: rows of cells, blank lines left out as readers of files do. */
export function sheets(written: Readonly<Record<string, readonly (readonly string[])[]>>): FormSheet[] {
  return Object.entries(written).map(([name, rows]) => ({
    name,
    rows: rows.flatMap((cells, index) =>
      cells.some((cell) => cell !== '') ? [{ row: index + 1, cells: cells.map((cell) => cell.trim()) }] : [],
    ),
  }));
}

/** Tables as people write them in text: `|` between cells. */
export function table(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim()),
    );
}
