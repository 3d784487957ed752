import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessDelimiter } from './guess-delimiter.ts';
import { csvSplitter } from './split-csv.ts';

/** The rows of a text that arrives in pieces of these lengths. */
function split(text: string, pieces: readonly number[] = [], delimiter = ',') {
  const splitter = csvSplitter(delimiter);
  const rows = [];
  let at = 0;
  for (const length of pieces) {
    rows.push(...splitter.push(text.slice(at, at + length), false));
    at += length;
  }
  return [...rows, ...splitter.push(text.slice(at), false), ...splitter.push('', true)];
}

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', '東', '\u0634', '🍞'), maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('a sound file', () => {
  it('reads what a writer wrote, however it is cut into pieces, as csv-parse reads it', () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat({ max: 12 })), fc.constantFrom('\n', '\r\n'), (rows, pieces, end) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join(end) + end;
        expect(split(text, pieces).map((row) => row.cells)).toEqual(rows);
        expect(parse(text, { relax_column_count: true })).toEqual(rows);
      }),
    );
  });

  it('counts the lines that a row begins on', () => {
    const rows = split('a,b\n\n"two\nlines",x\r\nlast,row');
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['a', 'b']],
      [3, ['two\nlines', 'x']],
      [5, ['last', 'row']],
    ]);
  });

  it('takes a quote inside a cell as it is', () => {
    expect(split('5" screen,x\n')[0]?.cells).toEqual(['5" screen', 'x']);
  });
});

describe('a broken file', () => {
  it.each([
    ['a quote that is never closed', 'a,b\n1,"open\n2,ok\n3,ok\n', 'QUOTE_OPEN'],
    ['a quote that the next quoted cell seems to close', 'a,b\n1,"open\n2,ok\n3,"ok"\n', 'QUOTE_MISPLACED'],
    ['a quote in the wrong place', 'a,b\n1,"x"y\n2,ok\n3,ok\n', 'QUOTE_MISPLACED'],
  ])('%s costs its own row alone', (_what, text, fault) => {
    expect(split(text).map((row) => [row.line, row.fault])).toEqual([
      [1, null],
      [2, fault],
      [3, null],
      [4, null],
    ]);
  });

  it('a row of endless length is left out and what follows is read', () => {
    const text = `a,b\n${'x'.repeat(3_000_000)}\n2,ok\n`;
    const pieces = Array.from({ length: 60 }, () => 64_000);
    expect(split(text, pieces).map((row) => [row.line, row.fault])).toEqual([
      [1, null],
      [2, 'ROW_TOO_LONG'],
      [3, null],
    ]);
  });

  it('never loses or doubles a line, whatever the bytes', () => {
    const noise = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r'), maxLength: 60 });
    fc.assert(
      fc.property(noise, fc.array(fc.nat({ max: 9 })), (text, pieces) => {
        const rows = split(text, pieces);
        expect(rows).toEqual(split(text));
        const lines = rows.map((row) => row.line);
        expect(lines).toEqual([...new Set(lines)].toSorted((a, b) => a - b));
      }),
    );
  });
});

it.each([
  ['a,b,c\n1,2,3\n', ','],
  ['a;b;c\n"1,5";2;3\n1,5;2;3\n', ';'],
  ['a\tb\n1,5\t2\n', '\t'],
  ['only one column\nx\n', ','],
  ['a;b', ';'],
])('the delimiter of %j is %j', (text, delimiter) => {
  expect(guessDelimiter(text)).toBe(delimiter);
});
