import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCsv } from './csv.ts';

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('makes text of %j', (hostile) => {
  const [line] = toCsv([[hostile]])
    .slice(1)
    .split('\r\n');
  expect(line?.replace(/^"/, '').startsWith("'")).toBe(true);
});

it('leaves numbers alone, negative ones too', () => {
  expect(toCsv([[-3, 4.5]])).toBe('\uFEFF-3,4.5\r\n');
});

it('quotes what would break a row, and doubles quotes', () => {
  expect(toCsv([['a,b', 'say "hi"', 'two\nlines']])).toBe('\uFEFF"a,b","say ""hi""","two\nlines"\r\n');
});

it('never lets a cell begin like a formula, whatever it holds', () => {
  const hostile = fc.tuple(fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '"', ','), fc.string({ maxLength: 8 }));
  fc.assert(
    fc.property(hostile, (parts) => {
      const text = parts.join('');
      const written = toCsv([[text]]).slice(1, -2);
      const read = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
      return !/^[=+\-@\t\r]/.test(read) && (read === text || read === `'${text}`);
    }),
  );
});
