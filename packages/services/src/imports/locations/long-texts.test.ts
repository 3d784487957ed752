import { expect, it } from 'vitest';
import { checkOpeningHours } from '../../organization/opening-hours.ts';
import { cellText } from './cell-text.ts';
import { guessColumns } from './guess-columns.ts';
import { keptCells } from './kept-cells.ts';
import { readRegions } from './read-regions.ts';
import { headerOf } from './sheet-header.ts';

/** What takes minutes where each character is looked at once for each other one. */
const LONG = 1_000_000;
const MOST_MS = 2_000;

function quick<Result>(work: () => Result): Result {
  const started = performance.now();
  const result = work();
  expect(performance.now() - started).toBeLessThan(MOST_MS);
  return result;
}

it.each([
  ['marks that have to be put in order', `a${'\u0316\u0300'.repeat(LONG / 2)}`],
  ['blanks', `${' '.repeat(LONG)}x`],
  ['controls', '\u0007'.repeat(LONG)],
])('a cell of a million %s is too long', (_what, cell) => {
  const refusal = { code: 'FIELD_TOO_LONG', details: { characters: cell.length, most: 200 } };
  expect(quick(() => cellText(cell, 200))).toEqual(refusal);
});

it('a cell is as long as it is once its characters are composed', () => {
  expect(cellText('e\u0323\u0302'.repeat(200), 200)).toBe('\u1EC7'.repeat(200));
  expect(cellText('e\u0323\u0302'.repeat(201), 200)).toMatchObject({ code: 'FIELD_TOO_LONG' });
});

it.each([
  ['blanks', ' '.repeat(LONG)],
  ['signs between levels', '/'.repeat(LONG)],
  ['blanks and signs', ' /'.repeat(LONG / 2)],
])('a region of a million %s is too long', (_what, cell) => {
  expect(quick(() => readRegions([cell], 'auto'))).toMatchObject({ code: 'FIELD_TOO_LONG' });
  expect(quick(() => readRegions([cell, cell], 'auto'))).not.toEqual([cell, cell]);
});

it('a path of regions is taken apart at any of its signs, blanks or none beside them', () => {
  expect(readRegions(['Europe/ Germany ›North»  Kiel '], 'auto').toString()).toBe('Europe,Germany,North,Kiel');
});

it('names of columns are cut before anything is done with them', () => {
  const cells = [`a${'\u0316\u0300'.repeat(LONG / 2)}`, `${' '.repeat(LONG)}b`, 'x'.repeat(LONG), ''];
  const names = quick(() => headerOf({ line: 1, cells, fault: null }));
  expect(names.map((name) => name.length)).toEqual([299, 1, 300]);
});

it('the meaning of five hundred long names is guessed at once', () => {
  const header = Array.from({ length: 500 }, (_, at) => `\uFDFA`.repeat(295) + String(at));
  expect(quick(() => guessColumns([...header, 'id'])).externalId).toBe('id');
});

it.each([
  'Mo-Su,',
  'Jan-Dec,',
  'Jan 1-Dec 31,',
  'Mo 9-10;',
  '9-10,',
  'PH,',
  'Mo||',
  '"',
  'a',
  '(',
  'Mo[1-5],',
  'week 1-53,',
])('opening hours of 500 characters of %j end in an answer', (unit) => {
  const text = unit.repeat(Math.floor(500 / unit.length)).replace(/\W+$/, '');
  quick(() => checkOpeningHours(text));
});

it('a faulty row is kept as wide as the header, and no longer than anybody mends', () => {
  const cells = Array.from({ length: 500 }, () => 'x'.repeat(LONG));
  const kept = keptCells(cells, 20);
  expect(kept.map((cell) => cell.length)).toEqual([
    ...Array.from({ length: 8 }, () => 2_000),
    ...Array.from({ length: 12 }, () => 0),
  ]);
  expect(keptCells(['a', 'b'], 3)).toEqual(['a', 'b']);
});
