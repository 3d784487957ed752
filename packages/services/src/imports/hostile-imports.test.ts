import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { importRun } from '@concord/db/schema/imports';
import { testDatabase } from '@concord/db/test/database';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { brand, type Brand } from '../test/brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { settingsWith } from '../test/locations-import.ts';
import { clearImport } from './clear-import.ts';
import { createImport } from './create-import.ts';
import { getImport } from './get-import.ts';
import { listImportIssues } from './list-import-issues.ts';
import { previewImport } from './preview-import.ts';
import { requestImport } from './request-import.ts';
import { runImport } from './run-import.ts';
import { storeImportFile } from './store-import-file.ts';

const DAY_MS = 86_400_000;

let database: Awaited<ReturnType<typeof testDatabase>>;
let home: Brand;
let folder: string;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.close());
beforeEach(async () => {
  home = await brand(database.app);
  folder = await mkdtemp(path.join(tmpdir(), 'hostile-imports-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function opened(change: Partial<Ctx> = {}) {
  const ctx: Ctx = {
    ...(await home.ctxFor('admin')),
    importFolder: (_orgId, id) => path.join(folder, id),
    ...change,
  };
  const id = v7();
  await createImport(ctx, { id, kind: 'locations' });
  const put = (content: string | Readable, name = 'places.csv') =>
    storeImportFile(ctx, {
      id,
      name,
      stream: typeof content === 'string' ? Readable.from([Buffer.from(content)]) : content,
    });
  const settings = settingsWith({ city: 'city' });
  const request = (previewed?: string) =>
    requestImport(ctx, { id, settings: settingsWith({}), ...(previewed !== undefined && { previewed }) });
  const run = (done: number, last: boolean) => runImport(ctx, { id, tries: { done, last } });
  return { ctx, id, put, settings, request, run, view: () => getImport(ctx, { id }) };
}

describe('rows that were left out', () => {
  it('are kept once each, cut to what anybody mends, and come in pages that fit a phone', async () => {
    const { ctx, id, put, run } = await opened();
    const wide = Array.from({ length: 400 }, () => 'x'.repeat(100)).join(',');
    const rows = Array.from({ length: 300 }, (_, at) => `${at},,Atlantis,north,${wide}`);
    const more = Array.from({ length: 400 }, (_, at) => `c${at}`).join(',');
    await put(`id,name,country,latitude,${more}\n${rows.join('\n')}\n`);
    await requestImport(ctx, { id, settings: settingsWith({ countryCode: 'country', latitude: 'latitude' }) });
    await run(1, false);
    let page = await listImportIssues(ctx, { id, limit: 1000 });
    expect(page.counts).toEqual({ FIELD_MISSING: 300, COUNTRY_UNKNOWN: 300, NUMBER_INVALID: 300 });
    const found = [...page.items];
    while (page.nextCursor !== null) {
      expect(JSON.stringify(page.items).length).toBeLessThan(2_500_000);
      page = await listImportIssues(ctx, { id, limit: 1000, cursor: page.nextCursor });
      found.push(...page.items);
    }
    expect(found).toHaveLength(900);
    const kept = found.filter(({ row }) => row !== null);
    expect(kept.map(({ line }) => line)).toEqual(Array.from({ length: 300 }, (_, at) => at + 2));
    expect(kept[0]?.row?.slice(0, 4)).toEqual(['0', '', 'Atlantis', 'north']);
    expect(kept.every(({ row }) => row?.length === 404 && row.join('').length <= 16_000)).toBe(true);
    const [first] = found;
    const alone = await listImportIssues(ctx, { id, limit: 1 });
    expect(alone.items).toEqual([first]);
    expect(alone.nextCursor).not.toBeNull();
  });

  it('say no more in a preview', async () => {
    const { ctx, id, put } = await opened();
    await put(`id,name\n1,${'x'.repeat(900_000)}\n2,${','.repeat(900_000)}\n`);
    const { issues } = await previewImport(ctx, { id, settings: settingsWith({}) });
    expect(issues.map(({ line, row }) => [line, row?.map((cell) => cell.length)])).toEqual([
      [2, [1, 2_000]],
      [3, [1, 0]],
    ]);
  });
});

describe('an import that cannot be done', () => {
  it('is tried again after a fault of ours, and called failed after the third', async () => {
    const { ctx, id, put, request, run, view } = await opened();
    await put('id,name\n1,One\n');
    await request();
    const broken: Ctx = { ...ctx, requestId: 'job-7', jobs: { send: () => Promise.reject(new Error('broken')) } };
    const attempt = (done: number) => runImport(broken, { id, tries: { done, last: false } }).catch(() => 'thrown');
    expect([await attempt(1), await attempt(2)]).toEqual(['thrown', 'thrown']);
    expect(await view()).toMatchObject({ status: 'running' });
    expect(await attempt(3)).toBe('thrown');
    const failed = { status: 'failed', errorCode: 'INTERNAL', errorDetails: { requestId: 'job-7' } };
    expect(await view()).toMatchObject(failed);
    expect(await readdir(folder)).toEqual([]);
    await run(4, false);
    expect(await view()).toMatchObject(failed);
  });

  it('waits for another one of the brand as long as there are tries, and then says so', async () => {
    const [first, second] = [await opened(), await opened()];
    await Promise.all([first.put('id,name\n1,One\n'), second.put('id,name\n2,Two\n')]);
    await Promise.all([first.request(), second.request()]);
    let ended = (_value: unknown) => {};
    const holding = new Promise((resolve) => (ended = resolve));
    let reached = (_value: unknown) => {};
    const held = new Promise((resolve) => (reached = resolve));
    const now = () => first.ctx.now();
    const slow: Ctx = { ...first.ctx, now, jobs: { send: async () => void (reached(0), await holding) } };
    const running = runImport(slow, { id: first.id, tries: { done: 1, last: false } });
    await held;
    expect(await failureOf(second.run(1, false))).toMatchObject({ code: 'IMPORT_RUNNING' });
    expect(await second.view()).toMatchObject({ status: 'running' });
    expect(await failureOf(second.run(10, true))).toMatchObject({ code: 'IMPORT_RUNNING' });
    expect(await second.view()).toMatchObject({ status: 'failed', errorCode: 'IMPORT_RUNNING' });
    ended(0);
    await running;
    expect(await first.view()).toMatchObject({ status: 'done' });
  });
});

describe('an upload', () => {
  it('that ends after the import was started changes nothing of it', async () => {
    const { put, request, run, view, ctx, id } = await opened();
    await put('id,name\n1,One\n');
    const late = new Readable({ read: () => undefined });
    late.push('id,name\n1,Other\n');
    const refused = failureOf(put(late));
    await request();
    late.push(null);
    expect(await refused).toMatchObject({ code: 'STATE_FORBIDS' });
    expect((await readdir(ctx.importFolder(ctx.actor.orgId, id))).filter((name) => !name.startsWith('.'))).toEqual([
      'places.csv',
    ]);
    await run(1, false);
    expect(await view()).toMatchObject({ status: 'done', report: { created: 1 } });
  });

  it('of other content than what was previewed is not run', async () => {
    const { ctx, id, put, request } = await opened();
    await put('id,name\n1,One\n');
    const { sha256 } = await previewImport(ctx, { id, settings: settingsWith({}) });
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    await put('id,name\n2,Two\n', 'other.csv');
    expect(await failureOf(request(sha256 ?? ''))).toMatchObject({ code: 'CONFLICT', details: { what: 'file' } });
    const again = await previewImport(ctx, { id, settings: settingsWith({}) });
    expect(await request(again.sha256 ?? '')).toMatchObject({ status: 'waiting' });
  });

  it('is refused once the files that wait fill the space of the brand, and another brand has its own', async () => {
    const importSpace = 1_000;
    const [first, second] = [await opened({ importSpace }), await opened({ importSpace })];
    await first.put('x'.repeat(900));
    const chunks = Readable.from(Array.from({ length: 10 }, () => Buffer.alloc(50)));
    expect(await failureOf(second.put(chunks))).toMatchObject({
      code: 'IMPORT_SPACE_FULL',
      details: { limit: importSpace },
    });
    expect(await readdir(path.join(folder, second.id))).toEqual([]);
    // What replaces a file is not counted beside it.
    await first.put('x'.repeat(950));
    home = await brand(database.app);
    const elsewhere = await opened({ importSpace });
    expect(await elsewhere.put('x'.repeat(900))).toMatchObject({ bytes: 900 });
  });

  it('that was never started goes after a day, with its file', async () => {
    const { ctx, id, put } = await opened();
    await put('id,name\n1,One\n');
    expect(home.jobs).toContainEqual({ queue: 'clear-import', payload: { orgId: home.orgId, id } });
    await clearImport({ ...ctx, orgId: home.orgId }, { id });
    expect(await readdir(folder)).toEqual([]);
    expect(await failureOf(getImport(ctx, { id }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('whose run ended with its process is called failed after three days', async () => {
    const { ctx, id, put, request, view } = await opened();
    await put('id,name\n1,One\n');
    await request();
    const job = { ...ctx, orgId: home.orgId };
    await clearImport(job, { id });
    expect(await view()).toMatchObject({ status: 'waiting' });
    await clearImport({ ...job, now: () => new Date(ctx.now().getTime() + 3 * DAY_MS) }, { id });
    expect(await view()).toMatchObject({ status: 'failed', errorCode: 'INTERNAL' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('whose run is done is left alone', async () => {
    const { ctx, id, put, request, run, view } = await opened();
    await put('id,name\n1,One\n');
    await request();
    await run(1, false);
    await clearImport({ ...ctx, orgId: home.orgId }, { id });
    expect(await view()).toMatchObject({ status: 'done' });
  });
});

it('another file than the one that was stored is not run', async () => {
  const { ctx, id, put, request, run, view } = await opened();
  await put('id,name\n1,One\n');
  await request();
  const own = ctx.importFolder(ctx.actor.orgId, id);
  await rm(path.join(own, 'places.csv'));
  await writeFile(path.join(own, 'planted.csv'), 'id,name\n1,Planted\n');
  await run(1, false);
  expect(await view()).toMatchObject({ status: 'failed', errorCode: 'IMPORT_FILE_MISSING' });
});

it('a number that no column holds is refused as one', async () => {
  const ctx = await home.ctxFor('admin');
  const id = v7();
  await createImport(ctx, { id, kind: 'locations' });
  const tooLarge = inBrand(ctx, (tx) =>
    tx
      .update(importRun)
      .set({ progress: 2 ** 31 })
      .where(eq(importRun.id, id)),
  );
  expect(await failureOf(tooLarge)).toMatchObject({ code: 'INPUT_INVALID' });
});
