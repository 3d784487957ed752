import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { workbookOf } from '../../test/workbook.ts';
import { openSheet } from './open-sheet.ts';
import { type SheetRow, SheetUnreadable } from './sheet-row.ts';

const MOST_MS = 2_000;

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'hostile-workbook-'))));
afterAll(() => rm(folder, { recursive: true }));

async function rowsOf(content: Uint8Array): Promise<SheetRow[]> {
  const file = path.join(folder, 'file');
  await writeFile(file, content);
  const started = performance.now();
  try {
    const opened = await openSheet(file, { sheet: null, encoding: 'auto', delimiter: 'auto' });
    const rows: SheetRow[] = [];
    for await (const some of opened.rows(() => undefined)) rows.push(...some);
    return rows;
  } finally {
    expect(performance.now() - started).toBeLessThan(MOST_MS);
  }
}

async function reasonOf(content: Uint8Array): Promise<string> {
  const error = await rowsOf(content).catch((caught: unknown) => caught);
  if (!(error instanceof SheetUnreadable)) throw new Error(`not refused: ${String(error)}`);
  return error.reason;
}

/** A workbook with one part other than it should be. */
const withPart = (name: string, content: string) => workbookOf({ Sheet: [['id'], ['1']] }, [], [{ name, content }]);
const sheetOf = (content: string) =>
  withPart('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${content}</sheetData></worksheet>`);
const repeated = (length: number, each: (at: number) => string) => Array.from({ length }, (_, at) => each(at)).join('');
/** Does not pack to a hundredth, so that it is not refused for that. */
const noise = (length: number) =>
  repeated(length / 10, (at) => (Math.imul(at, 2_654_435_761) >>> 0).toString(36).padStart(10, 'z'));

it.each([
  [
    'a part that packs to a thousandth',
    withPart('xl/worksheets/sheet1.xml', ' '.repeat(50_000_000)),
    'TOO_LARGE_UNPACKED',
  ],
  ['styles of 9 MB', withPart('xl/styles.xml', noise(9_000_000)), 'TOO_LARGE_UNPACKED'],
  ['a book of 9 MB', withPart('xl/workbook.xml', noise(9_000_000)), 'TOO_LARGE_UNPACKED'],
  ['relations of 9 MB', withPart('xl/_rels/workbook.xml.rels', noise(9_000_000)), 'TOO_LARGE_UNPACKED'],
  [
    '70,000 styles',
    withPart(
      'xl/styles.xml',
      `<styleSheet><cellXfs>${repeated(70_000, (at) => `<xf numFmtId="${at}"/>`)}</cellXfs></styleSheet>`,
    ),
    'NOT_XLSX',
  ],
  [
    '1,001 sheets',
    withPart(
      'xl/workbook.xml',
      `<workbook xmlns:r="r"><sheets>${repeated(1_001, (at) => `<sheet name="${at}" r:id="rId1"/>`)}</sheets></workbook>`,
    ),
    'NOT_XLSX',
  ],
  [
    '20,000 relations',
    withPart(
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${repeated(20_000, (at) => `<Relationship Id="r${at}" Target="x"/>`)}</Relationships>`,
    ),
    'NOT_XLSX',
  ],
  [
    'a text of 3 MB',
    sheetOf(`<row><c t="inlineStr"><is><t>${noise(3_000_000)}</t></is></c></row>`),
    'TOO_LARGE_UNPACKED',
  ],
  ['an attribute of 3 MB', sheetOf(`<row r="${noise(3_000_000)}"/>`), 'TOO_LARGE_UNPACKED'],
  ['a comment of 3 MB', sheetOf(`<!--${noise(3_000_000)}-->`), 'TOO_LARGE_UNPACKED'],
  ['tags in tags in tags', sheetOf('<a>'.repeat(100_000)), 'NOT_XLSX'],
  ['a row further down than there are rows', sheetOf('<row r="1048577"><c><v>1</v></c></row>'), 'NOT_XLSX'],
  ['a row after the last', sheetOf('<row r="1048576"><c><v>1</v></c></row><row><c><v>1</v></c></row>'), 'NOT_XLSX'],
])('%s is refused at once', async (_what, content, reason) => {
  expect(await reasonOf(content)).toBe(reason);
});

it('parts that lie upon each other are refused', async () => {
  const book = workbookOf({ Sheet: [['id']] }, [], [{ name: 'xl/media/a', content: noise(100_000) }]);
  const [first, second] = [book.indexOf('PK\x01\x02'), book.lastIndexOf('PK\x01\x02')];
  // The first part of the directory says that it is as long as the last.
  book.copy(book, first + 20, second + 20, second + 24);
  expect(await reasonOf(book)).toBe('NOT_XLSX');
});

it('formats of numbers are looked through once, and long ones not at all', async () => {
  const formats = ['['.repeat(1_000_000), '"'.repeat(255), `${'['.repeat(250)}d`, '0'.repeat(1_000_000)];
  const styles = `<styleSheet><numFmts>${formats
    .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
    .join(
      '',
    )}${repeated(20_000, (at) => `<numFmt numFmtId="${1_000 + at}" formatCode="${'['.repeat(250)}"/>`)}</numFmts>
    <cellXfs>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs></styleSheet>`;
  const book = workbookOf(
    { Sheet: [formats.map((_, at) => ({ xml: `<c s="${at}"><v>7</v></c>` }))] },
    [],
    [{ name: 'xl/styles.xml', content: styles }],
  );
  expect((await rowsOf(book))[0]?.cells).toHaveLength(4);
});

it('a row that says one long text five hundred times is too long, and the others are read', async () => {
  const cell = '<c t="s"><v>0</v></c>';
  const rows = ['<row r="1"><c><v>1</v></c></row>', `<row r="2">${cell.repeat(500)}</row>`, `<row r="3">${cell}</row>`];
  const book = workbookOf(
    { Sheet: [] },
    [`<t>${'x'.repeat(32_767)}</t>`],
    [{ name: 'xl/worksheets/sheet1.xml', content: `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>` }],
  );
  expect((await rowsOf(book)).map(({ line, fault }) => [line, fault])).toEqual([
    [1, null],
    [2, 'ROW_TOO_LONG'],
    [3, null],
  ]);
});

it('a cell without a sound place stands behind the one before', async () => {
  const cells = '<c r="A1"><v>1</v></c><c r="?"><v>2</v></c><c r="1"><v>3</v></c><c><v>4</v></c>';
  expect((await rowsOf(sheetOf(`<row>${cells}</row>`)))[0]?.cells).toEqual(['1', '2', '3', '4']);
});
