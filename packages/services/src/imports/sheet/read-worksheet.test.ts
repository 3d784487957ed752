import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cell, workbookOf, zipOf } from '../../test/workbook.ts';
import { openSheet } from './open-sheet.ts';
import { SheetUnreadable } from './sheet-row.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'workbook-'))));
afterAll(() => rm(folder, { recursive: true }));

async function rowsOf(content: Uint8Array, sheet: string | null = null) {
  const file = path.join(folder, 'file');
  await writeFile(file, content);
  const opened = await openSheet(file, { sheet, encoding: 'auto', delimiter: 'auto' });
  const rows = [];
  for await (const some of opened.rows(() => undefined)) rows.push(...some);
  return { rows: rows.map(({ line, cells }) => [line, ...cells]), sheets: opened.sheets };
}

async function reasonOf(content: Uint8Array, sheet: string | null = null): Promise<string> {
  const error = await rowsOf(content, sheet).catch((caught: unknown) => caught);
  if (!(error instanceof SheetUnreadable)) throw new Error(`not refused: ${String(error)}`);
  return error.reason;
}

const number = (value: string, style = 0): Cell => ({ xml: `<c s="${style}"><v>${value}</v></c>` });

it('reads cells as a person sees them', async () => {
  const cells: Cell[] = [
    'plain & <text>',
    { xml: '<c t="s"><v>0</v></c>' },
    number('46082', 1),
    number('46082.5', 3),
    number('1234', 2),
    number('4006381333931'),
    number('52.379999999999995'),
    number('1', 0),
    { xml: '<c t="b"><v>1</v></c>' },
    { xml: '<c t="str"><f>A1&amp;"x"</f><v>said before</v></c>' },
    { xml: '<c><f>1+1</f><v>2</v></c>' },
    { xml: '<c t="e"><v>#N/A</v></c>' },
  ];
  const rich =
    '<r><t>rich </t></r><r><rPr><b/></rPr><t xml:space="preserve">text</t></r><rPh sb="0"><t>phonetic</t></rPh>';
  const { rows } = await rowsOf(workbookOf({ Sheet: [cells] }, [rich]));
  expect(rows[0]?.slice(1)).toEqual([
    ...['plain & <text>', 'rich text', '2026-03-01', '2026-03-01', '01234', '4006381333931', '52.38'],
    ...['1', 'TRUE', 'said before', '2', '#N/A'],
  ]);
});

it('keeps the numbers of rows, leaves empty ones out, and makes all as wide as the first', async () => {
  const merged: Cell[][] = [
    ['id', 'name', 'city'],
    ['1', 'One', ''],
    ['', '', ''],
    ['2', '', 'Kiel'],
  ];
  expect((await rowsOf(workbookOf({ Sheet: merged }))).rows).toEqual([
    [1, 'id', 'name', 'city'],
    [2, '1', 'One', ''],
    [4, '2', '', 'Kiel'],
  ]);
});

it('reads the sheet that is asked for, the first when none is', async () => {
  const book = workbookOf({ 'One & only': [['first']], دوم: [['second']] });
  expect(await rowsOf(book)).toEqual({ rows: [[1, 'first']], sheets: ['One & only', 'دوم'] });
  expect((await rowsOf(book, 'دوم')).rows).toEqual([[1, 'second']]);
  expect(await reasonOf(book, 'none such')).toBe('SHEET_UNKNOWN');
});

it.each([
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'OLD_XLS'],
  ['a zip that is no workbook', zipOf([{ name: 'a.txt', content: 'a' }]), 'NOT_XLSX'],
  ['a workbook cut off halfway', workbookOf({ Sheet: [['id']] }).subarray(0, 300), 'NOT_XLSX'],
  ['broken XML', zipOf([{ name: 'xl/workbook.xml', content: '<workbook><sheets>' }]), 'NOT_XLSX'],
  ['nothing', Buffer.alloc(0), 'EMPTY_FILE'],
])('%s is refused with its reason', async (_what, content, reason) => {
  expect(await reasonOf(content)).toBe(reason);
});

it('refuses a bomb by what it says of itself, and one that lies while it unpacks', async () => {
  const zeros = '0'.repeat(2_000_000);
  const started = performance.now();
  const honest = workbookOf({ Sheet: [['id']] }, [], [{ name: 'xl/media/a', content: zeros, claimed: 4_000_000_000 }]);
  expect(await reasonOf(honest)).toBe('TOO_LARGE_UNPACKED');
  const lying = zipOf([{ name: 'xl/workbook.xml', content: `<workbook>${zeros}</workbook>`, claimed: 100 }]);
  expect(await reasonOf(lying)).toBe('TOO_LARGE_UNPACKED');
  expect(performance.now() - started).toBeLessThan(500);
});
