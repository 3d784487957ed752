import { toCsv } from '@concord/domain/csv';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../test/failure-of.ts';
import { workbookOf, zipOf } from '../../test/workbook.ts';
import { readFormDefinition, readFormFile } from './read-form-file.ts';

const read = (content: string | Uint8Array) => readFormFile(Buffer.from(content), 'form');
const reasonOf = async (content: string | Uint8Array) => (await failureOf(read(content))).details['reason'];

describe('one form in each way of writing it', () => {
  const survey = [
    { row: 1, cells: ['type', 'name', 'label'] },
    { row: 3, cells: ['text', 'q', 'a | b'] },
  ];

  it('is the same sheets with the same rows', async () => {
    const workbook = workbookOf({ survey: [['type', 'name', 'label'], [], [' text ', 'q', 'a | b']] });
    expect(await read(workbook)).toEqual([{ name: 'survey', rows: survey }]);
    const inText = survey.map(({ row, cells }) => ({ row: row + 1, cells }));
    expect(await read('survey,,,\n,type,name,label\n,,,\n, text ,q,a | b\n')).toEqual([
      { name: 'survey', rows: inText },
    ]);
    const markdown = '| survey |\n| | type | name | label |\n| |---|---|---|\n| | text | q | a \\| b |\n';
    expect(await read(markdown)).toEqual([{ name: 'survey', rows: inText }]);
  });

  it('may lack the names of sheets in CSV, use semicolons, and carry the apostrophe that keeps a formula a text', async () => {
    expect(await read('type;name;label\ntext;q;"a;b"\n')).toMatchObject([
      { name: 'survey', rows: [{}, { cells: ['text', 'q', 'a;b'] }] },
    ]);
    const guarded = toCsv([
      ['type', 'name', 'label'],
      ['text', 'q', '=1+1'],
    ]);
    expect(guarded).toContain("'=1+1");
    expect((await read(guarded))[0]?.rows[1]?.cells).toEqual(['text', 'q', '=1+1']);
  });
});

describe('a hostile or broken file', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'EMPTY_FILE'],
    ['blank lines', '\n\n\n', 'EMPTY_FILE'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'NOT_UTF8'],
    ['zeros', Buffer.alloc(1_000), 'NOT_A_FORM'],
    [
      'no XLS behind its first bytes',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4_000, 7)]),
      'NOT_XLS',
    ],
    ['a cut XLS', Buffer.from('d0cf11e0', 'hex'), 'NOT_XLS'],
    ['a zip that is no workbook', zipOf([{ name: 'a.txt', content: 'a' }]), 'NOT_XLSX'],
    ['a cut workbook', workbookOf({ survey: [['type']] }).subarray(0, 300), 'NOT_XLSX'],
    ['a quote that nobody closes', 'type,name\ntext,"q\n', 'QUOTE_OPEN'],
    ['more rows than any form has', 'type,name\n'.repeat(30_000), 'TOO_MANY_ROWS'],
  ])('%s is refused with its reason', async (_what, content, reason) => {
    expect(await reasonOf(content)).toBe(reason);
  });

  it('that unpacks to more than any form is refused before it does', async () => {
    const rows = Array.from({ length: 2_000 }, () => ['x'.repeat(30_000)]);
    const bomb = workbookOf({ survey: rows });
    expect(bomb.length).toBeLessThan(5_000_000);
    expect(await reasonOf(bomb)).toBe('TOO_LARGE_UNPACKED');
  });
});

describe('a form of a few lines that asks for more than any memory holds', { timeout: 60_000 }, () => {
  const words = { general: { en: 'g' }, other: { en: 'o' }, specifyOther: { en: 's' }, acknowledged: { en: 'a' } };
  const options = { department: 'd', language: 'en', fileName: 'form', words };
  const survey = (...rows: string[]) => ['| survey |', '| | type | name | label |', ...rows].join('\n');
  const choices = (count: number) =>
    ['', '| choices |', '| | list_name | name | label |']
      .concat(Array.from({ length: count }, (_, at) => `| | l | c${at} | C |`))
      .join('\n');
  const many = (count: number, row: (at: number) => string) => Array.from({ length: count }, (_, at) => row(at));

  it.each<[string, string]>([
    [
      'loops in loops',
      survey(...many(25, () => '| | begin loop over l | g | G |'), '| | text | q | Q |') + choices(40),
    ],
    [
      'a long list under each question',
      survey(...many(5_000, (at) => `| | select_one l | q${at} | Q |`)) + choices(5_000),
    ],
  ])('%s is refused, and nobody else waits for it', async (_what, content) => {
    const started = performance.now();
    let longest = 0;
    let last = started;
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 20);
    const failure = await failureOf(readFormDefinition(Buffer.from(content), 'form', options));
    clearInterval(beat);
    expect(failure.code).toBe('FORM_UNREADABLE');
    expect(['TOO_SLOW', 'TOO_LARGE_UNPACKED']).toContain(failure.details['reason']);
    expect(longest).toBeLessThan(5_000);
  });

  it('a line of dashes that is no rule is looked at once', async () => {
    expect(await read(`|${'-'.repeat(1_000_000)}x`)).toHaveLength(1);
  });
});
