import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { audit, auditAnswer, auditDepartment, finding } from '@concord/db/schema/audits';
import { action } from '@concord/db/schema/actions';
import { location } from '@concord/db/schema/organization';
import { testDatabase } from '@concord/db/test/database';
import { Readable } from 'node:stream';
import { count, eq } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { brand, type Brand } from '../test/brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { createImport } from './create-import.ts';
import { getImport } from './get-import.ts';
import { listImportIssues } from './list-import-issues.ts';
import { requestImport } from './request-import.ts';
import { runImport } from './run-import.ts';
import { storeImportFile } from './store-import-file.ts';

const SAMPLE = path.resolve(import.meta.dirname, '../../../../samples/lives');
const REAL = process.env['CONCORD_DATA'] === undefined ? null : path.join(process.env['CONCORD_DATA'], 'sf_lives');

let database: Awaited<ReturnType<typeof testDatabase>>;
let home: Brand;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.close());
beforeEach(async () => void (home = await brand(database.app)));

/** An import whose files lie in `folder`, ready for the job. */
async function opened(folder: string): Promise<{ ctx: Ctx; id: string }> {
  const ctx = { ...(await home.ctxFor('admin')), importFolder: () => folder };
  const id = v7();
  await createImport(ctx, {
    id,
    kind: 'lives',
    departmentId: home.departments.service,
    timeZone: 'America/Los_Angeles',
  });
  return { ctx, id };
}

/** The job removes the folder it has read, so each run reads a copy. */
async function copyOf(folder: string, change: Readonly<Record<string, string>> = {}): Promise<string> {
  const { cp } = await import('node:fs/promises');
  const copy = await mkdtemp(path.join(tmpdir(), 'lives-'));
  await cp(folder, copy, { recursive: true });
  for (const [file, text] of Object.entries(change)) await writeFile(path.join(copy, file), text);
  return copy;
}

const FIRST_TRY = { done: 1, last: false };

async function run(folder: string) {
  const { ctx, id } = await opened(folder);
  await requestImport(ctx, { id });
  await runImport(ctx, { id, tries: FIRST_TRY });
  return { ctx, id, view: await getImport(ctx, { id }) };
}

const tables: Record<string, PgTable> = { audit, auditAnswer, auditDepartment, finding, location, action };
async function counts(): Promise<Record<string, number>> {
  const ctx = await home.ctxFor('admin');
  const entries = Object.entries(tables).map(async ([name, table]) => [
    name,
    (await inBrand(ctx, (tx) => tx.select({ n: count() }).from(table)))[0]?.n ?? 0,
  ]);
  return Object.fromEntries(await Promise.all(entries)) as Record<string, number>;
}

describe('a LIVES folder', () => {
  it('comes in as past audits with recomputed scores, and everything odd is reported by line', async () => {
    const { ctx, id, view } = await run(await copyOf(SAMPLE));
    expect(view).toMatchObject({
      status: 'done',
      progress: 144,
      total: 144,
      report: {
        locations: { rows: 14, created: 14, unchanged: 0 },
        audits: { rows: 44, created: 43, unchanged: 0, scored: 43 },
        violations: { rows: 86, attached: 85, orphaned: 1 },
        scores: { compared: 43, different: 2 },
      },
    });
    const issues = await listImportIssues(ctx, { id, limit: 50 });
    expect(issues.counts).toEqual({ INSPECTION_WITHOUT_SITE: 1, VIOLATION_WITHOUT_INSPECTION: 1, SCORE_DIFFERS: 2 });
    expect(issues.items.find((issue) => issue.code === 'INSPECTION_WITHOUT_SITE')).toMatchObject({
      file: 'inspections.csv',
      line: 45,
    });
    expect((await counts())['action']).toBe(0);
  });

  it('read again adds nothing', async () => {
    await run(await copyOf(SAMPLE));
    const before = await counts();
    const { view } = await run(await copyOf(SAMPLE));
    expect(view.report).toMatchObject({
      locations: { created: 0, unchanged: 14 },
      audits: { created: 0, unchanged: 43 },
    });
    expect(await counts()).toEqual(before);
  });

  it('delivered twice as a job is one import', async () => {
    const { ctx, id } = await opened(await copyOf(SAMPLE));
    await requestImport(ctx, { id });
    await Promise.allSettled([runImport(ctx, { id, tries: FIRST_TRY }), runImport(ctx, { id, tries: FIRST_TRY })]);
    await runImport(ctx, { id, tries: FIRST_TRY });
    expect((await getImport(ctx, { id })).status).toBe('done');
    expect((await counts())['audit']).toBe(43);
  });

  it('gives the scores that count to the scorecard and none for a visit that the source did not score', async () => {
    await run(await copyOf(SAMPLE));
    const ctx = await home.ctxFor('admin');
    const followUp = await inBrand(ctx, (tx) =>
      tx.select().from(audit).where(eq(audit.externalId, 'S001/2026-09-15/1')),
    );
    expect(followUp).toMatchObject([{ score: null, publishedScore: null, result: null, performedOn: '2026-09-15' }]);
    expect((await counts())['auditDepartment']).toBe(42);
  });

  it('reports an inspection that now says something else and leaves the stored one', async () => {
    await run(await copyOf(SAMPLE));
    const { readFile } = await import('node:fs/promises');
    const text = await readFile(path.join(SAMPLE, 'inspections.csv'), 'utf8');
    const [header, first = '', ...rest] = text.split('\r\n');
    const changed = [header, first.replace(/,\d+,/, ',1,'), ...rest].join('\r\n');
    const { ctx, id } = await run(await copyOf(SAMPLE, { 'inspections.csv': changed }));
    expect((await listImportIssues(ctx, { id, code: 'INSPECTION_CHANGED', limit: 5 })).items).toMatchObject([
      { line: 2 },
    ]);
  });
});

describe('a folder that is broken or foreign', () => {
  const header = 'business_id,name,address,city,postal_code,latitude,longitude';
  const cases: [string, Record<string, string>, string, object][] = [
    [
      'lacks a column',
      { 'violations.csv': 'business_id,date\n1,20200101\n' },
      'IMPORT_COLUMN_MISSING',
      { file: 'violations.csv', columns: ['description'] },
    ],
    ['is empty', { 'inspections.csv': '' }, 'IMPORT_UNREADABLE', { file: 'inspections.csv', reason: 'EMPTY_FILE' }],
    [
      'has an open quote',
      { 'businesses.csv': `${header}\n1,"open,,,,,\n` },
      'IMPORT_UNREADABLE',
      { file: 'businesses.csv', reason: 'CSV_QUOTE_NOT_CLOSED' },
    ],
    [
      'cites nothing at all',
      { 'violations.csv': 'business_id,date,code,risk_category,description\n' },
      'CHECKLIST_INVALID',
      {},
    ],
  ];
  it.each(cases)('that %s fails with its reason and changes nothing', async (_what, change, code, details) => {
    const before = await counts();
    const { view } = await run(await copyOf(SAMPLE, change));
    expect(view).toMatchObject({ status: 'failed', errorCode: code, errorDetails: details });
    expect(await counts()).toEqual(before);
  });

  it('in another encoding is refused instead of coming in garbled', async () => {
    const folder = await copyOf(SAMPLE);
    await writeFile(path.join(folder, 'businesses.csv'), Buffer.from(`${header}\n1,Caf\u00e9,,,,,\n`, 'latin1'));
    expect((await run(folder)).view).toMatchObject({ status: 'failed', errorDetails: { reason: 'NOT_UTF8' } });
  });

  it('keeps the good rows beside malformed ones', async () => {
    const { view, ctx, id } = await run(
      await copyOf(SAMPLE, { 'businesses.csv': `${header}\nS001,Good,,,,,\nS002,too,many,fields,,,,,,,\n` }),
    );
    expect(view.report).toMatchObject({ locations: { rows: 2, created: 1, unchanged: 0 } });
    expect((await listImportIssues(ctx, { id, code: 'ROW_MALFORMED', limit: 5 })).items).toMatchObject([
      { file: 'businesses.csv', line: 3 },
    ]);
  });

  it('without its files is refused before it is queued', async () => {
    const empty = await mkdtemp(path.join(tmpdir(), 'lives-'));
    const { ctx, id } = await opened(empty);
    expect(await failureOf(requestImport(ctx, { id }))).toMatchObject({ code: 'IMPORT_NOT_LIVES' });
    await writeFile(path.join(empty, 'businesses.csv'), `${header}\n`);
    expect(await failureOf(requestImport(ctx, { id }))).toMatchObject({
      code: 'IMPORT_FILE_MISSING',
      details: { files: ['inspections.csv', 'violations.csv'] },
    });
    expect((await getImport(ctx, { id })).status).toBe('uploading');
    await rm(empty, { recursive: true });
  });
});

describe('uploading', () => {
  it('keeps a file whole or not at all, and none once the import is queued', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'lives-'));
    const { ctx, id } = await opened(folder);
    const broken = new Readable({
      read() {
        this.destroy(new Error('cut off'));
      },
    });
    await expect(storeImportFile(ctx, { id, name: 'businesses.csv', stream: broken })).rejects.toThrow('cut off');
    const { readdir } = await import('node:fs/promises');
    expect(await readdir(folder)).toEqual([]);
    await storeImportFile(ctx, { id, name: 'businesses.csv', stream: Readable.from([Buffer.from('x')]) });
    expect(await readdir(folder)).toEqual(['businesses.csv']);
  });

  it('needs the right to import', async () => {
    const ctx = await home.ctxFor('viewer');
    const input = { id: v7(), kind: 'lives', departmentId: home.departments.service, timeZone: 'UTC' } as const;
    expect(await failureOf(createImport(ctx, input))).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe.skipIf(REAL === null)('San Francisco 2015–2018 (CONCORD_DATA)', () => {
  it('comes in whole, 13,462 of 13,684 scores equal, orphans by line, and again without doubling', async () => {
    const { ctx, id, view } = await run(await copyOf(REAL ?? ''));
    expect(view.report).toMatchObject({
      locations: { rows: 7744, created: 7729 },
      audits: { rows: 26_199, created: 26_104, scored: 13_684 },
      violations: { rows: 38_462, orphaned: 100 },
      scores: { compared: 13_684, equal: 13_462, different: 222 },
    });
    const { counts: found } = await listImportIssues(ctx, { id, limit: 1 });
    expect(found).toEqual({
      SITE_REPEATED: 15,
      INSPECTION_WITHOUT_SITE: 95,
      VIOLATION_WITHOUT_INSPECTION: 100,
      VIOLATION_DAY_SHARED: 4275,
      SCORE_DIFFERS: 222,
    });
    const again = await run(await copyOf(REAL ?? ''));
    expect(again.view.report).toMatchObject({ locations: { created: 0 }, audits: { created: 0, unchanged: 26_104 } });
    process.stdout.write(`LIVES: ${view.report?.rowsPerSecond ?? 0} rows a second, ${view.report?.seconds ?? 0} s\n`);
  }, 120_000);
});
