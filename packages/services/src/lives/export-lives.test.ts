import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { audit, auditAnswer } from '@concord/db/schema/audits';
import { checklist } from '@concord/db/schema/checklists';
import { location } from '@concord/db/schema/organization';
import { toCsv } from '@concord/domain/csv';
import type { ExportLivesInput } from '@concord/domain/lives-export';
import { parse } from 'csv-parse/sync';
import { and, asc, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createImport } from '../imports/create-import.ts';
import { LIVES_CHECKLIST_KEY } from '../imports/lives/make-definition.ts';
import { requestImport } from '../imports/request-import.ts';
import { runImport } from '../imports/run-import.ts';
import { inBrand } from '../in-brand.ts';
import type { Brand } from '../test/brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { world } from '../test/world.ts';
import { exportLives } from './export-lives.ts';

const SAMPLE = path.resolve(import.meta.dirname, '../../../../samples/lives');
const REAL = process.env['CONCORD_DATA'] === undefined ? null : path.join(process.env['CONCORD_DATA'], 'sf_lives');
if (!REAL) console.warn('CONCORD_DATA is not set: the San Francisco inspections are not taken out and in again');

const here = world();

/** Imports a copy of the folder, for the import removes what it has read. */
async function takeIn(brand: Brand, folder: string): Promise<void> {
  const copy = await mkdtemp(path.join(tmpdir(), 'lives-out-'));
  await cp(folder, copy, { recursive: true });
  const ctx = { ...(await brand.ctxFor('admin')), importFolder: () => copy };
  const id = v7();
  const { service: departmentId } = brand.departments;
  await createImport(ctx, { id, kind: 'lives', departmentId, timeZone: 'America/Los_Angeles' });
  await requestImport(ctx, { id });
  await runImport(ctx, { id, tries: { done: 1, last: false } });
}

async function checklistOf(brand: Brand): Promise<string> {
  const ctx = await brand.ctxFor('admin');
  const [found] = await inBrand(ctx, (tx) =>
    tx
      .select({ id: checklist.id })
      .from(checklist)
      .where(and(eq(checklist.orgId, brand.orgId), eq(checklist.key, LIVES_CHECKLIST_KEY))),
  );
  return found?.id ?? '';
}

/** The feed as files in a folder of its own. */
async function takeOut(brand: Brand, over: Partial<ExportLivesInput> = {}): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lives-feed-'));
  const feed = await exportLives(await brand.ctxFor('admin'), { checklistId: await checklistOf(brand), ...over });
  for (const { file, rows } of feed.tables) {
    const all = [];
    for await (const batch of rows()) all.push(...batch);
    await writeFile(path.join(folder, file), toCsv(all));
  }
  return folder;
}

/** What LIVES says of every inspection: place, day, score, and how often each violation. */
async function inspectionsOf(brand: Brand) {
  const ctx = await brand.ctxFor('admin');
  const rows = await inBrand(ctx, (tx) =>
    tx
      .select({
        place: location.externalId,
        day: audit.performedOn,
        published: audit.publishedScore,
        score: audit.score,
        audit: audit.externalId,
        question: auditAnswer.question,
        value: auditAnswer.value,
      })
      .from(audit)
      .innerJoin(location, and(eq(location.orgId, audit.orgId), eq(location.id, audit.locationId)))
      .leftJoin(auditAnswer, and(eq(auditAnswer.orgId, audit.orgId), eq(auditAnswer.auditId, audit.id)))
      .where(eq(audit.orgId, brand.orgId))
      .orderBy(asc(audit.externalId), asc(auditAnswer.question)),
  );
  return rows;
}

describe('inspections that came from LIVES', () => {
  it('go out as LIVES, and come in again as the same', async () => {
    await takeIn(here.ours, SAMPLE);
    const folder = await takeOut(here.ours);
    await takeIn(here.theirs, folder);
    const [before, after] = [await inspectionsOf(here.ours), await inspectionsOf(here.theirs)];
    expect(before.length).toBeGreaterThan(50);
    expect(after).toEqual(before);
    await rm(folder, { recursive: true });
  });

  it('of a period leave the others at home', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const checklistId = await checklistOf(here.ours);
    const days = (await inspectionsOf(here.ours)).map(({ day }) => String(day)).sort();
    const [first = ''] = days;
    const feed = await exportLives(ctx, { checklistId, from: first, to: first });
    expect(feed.inspections).toBeGreaterThan(0);
    const rows = [];
    for await (const batch of feed.tables[1]?.rows() ?? []) rows.push(...batch);
    expect(new Set(rows.slice(1).map((row) => row[2]))).toEqual(new Set([first.replaceAll('-', '')]));
    expect(rows).toHaveLength(1 + feed.inspections);
    expect((await exportLives(ctx, { checklistId, from: '1990-01-01', to: '1990-01-02' })).inspections).toBe(0);
  });

  it("of another brand's checklist are not there", async () => {
    const checklistId = await checklistOf(here.theirs);
    const ctx = await here.ours.ctxFor('admin');
    expect(await failureOf(exportLives(ctx, { checklistId }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

/** One place of ten, with its inspections and violations. */
async function tenthOf(folder: string): Promise<string> {
  const part = await mkdtemp(path.join(tmpdir(), 'lives-tenth-'));
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.csv'))) {
    const [head = [], ...rows] = parse(await readFile(path.join(folder, file)), {
      bom: true,
      relax_column_count: true,
    }) as string[][];
    const at = head.indexOf('business_id');
    await writeFile(path.join(part, file), toCsv([head, ...rows.filter((row) => row[at]?.endsWith('0'))]));
  }
  return part;
}

it.skipIf(!REAL)('real inspections go out and come in again as the same', { timeout: 300_000 }, async () => {
  const { brand } = await import('../test/brand.ts');
  const [source, copy] = [await brand(here.db.app, 'San Francisco'), await brand(here.db.app, 'Copy of it')];
  const real = await tenthOf(REAL ?? '');
  await takeIn(source, real);
  const folder = await takeOut(source);
  await takeIn(copy, folder);
  const [before, after] = [await inspectionsOf(source), await inspectionsOf(copy)];
  expect(before.length).toBeGreaterThan(3_000);
  expect(after).toEqual(before);
  await Promise.all([real, folder].map((made) => rm(made, { recursive: true })));
});
