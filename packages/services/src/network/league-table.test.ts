import { action } from '@concord/db/schema/actions';
import { location, locationRegion } from '@concord/db/schema/organization';
import { withTenant } from '@concord/db/tenant';
import { testDatabase } from '@concord/db/test/database';
import { LEAGUE_COLUMNS, LeagueTableInput } from '@concord/domain/league-query';
import { ROLES } from '@concord/domain/roles';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { mergeLocations } from '../organization/merge-locations.ts';
import { publish, publishModel } from '../test/audit-fixture.ts';
import { brand, type Brand } from '../test/brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { pastAudit } from '../test/past-audit.ts';
import { scoreSteps } from '../test/score-steps.ts';
import { leagueFacets } from './league-facets.ts';
import { leagueMap } from './league-map.ts';
import { type LeagueRow, leagueTable } from './league-table.ts';
import { regionTree } from './region-tree.ts';
import { networkSummary } from './summary.ts';

const database = await testDatabase();
afterAll(() => database.close());

const ALWAYS = { fromDay: '-infinity', untilDay: 'infinity' };
const DAY = '2026-03-02';

let ours: Brand;
/** Places in the south beside the brand's own two, by name. */
let ids: Readonly<Record<string, string>>;
beforeEach(async () => {
  ours = await brand(database.app);
  await publishModel(ours, {
    components: { compliance: 1 },
    departments: [{ department: 'service', weight: 1 }],
    minimumCoverage: 0.5,
    actionWindowDays: 30,
  });
  const names = ['Alpha', 'beta', 'Gamma', 'Éclair', 'Closed'];
  ids = Object.fromEntries(names.map((name) => [name, v7()]));
  await inOurBrand(async (tx) => {
    const place = { orgId: ours.orgId, regionId: ours.regions.south, timeZone: 'Europe/Berlin', countryCode: 'FR' };
    await tx.insert(location).values(
      names.map((name) => ({
        ...place,
        id: ids[name] ?? '',
        name,
        externalId: name,
        closedOn: name === 'Closed' ? '2026-03-01' : null,
      })),
    );
    const all = await tx.select().from(location).where(eq(location.orgId, ours.orgId));
    await tx.delete(locationRegion).where(eq(locationRegion.orgId, ours.orgId));
    await tx
      .insert(locationRegion)
      .values(all.map(({ id, regionId }) => ({ ...ALWAYS, orgId: ours.orgId, locationId: id, regionId })));
  });
  await scoreSteps(ours, [
    { ...ALWAYS, locationId: ours.locations.north, score: 0.9 },
    { ...ALWAYS, locationId: ours.locations.south, score: 0.2, coverage: 0.1, enough: false },
    { locationId: at('Alpha'), fromDay: '-infinity', untilDay: '2026-02-01', score: 0.5 },
    { locationId: at('Alpha'), fromDay: '2026-02-01', untilDay: 'infinity', score: 0.7, coverage: 0.8 },
    { ...ALWAYS, locationId: at('beta'), score: 0.7, coverage: 0.9 },
    { ...ALWAYS, locationId: at('Gamma'), score: 0.4 },
    { ...ALWAYS, locationId: at('Éclair'), score: null, coverage: 0 },
    { locationId: at('Closed'), fromDay: '-infinity', untilDay: '2026-03-01', score: 1 },
  ]);
});

const at = (name: string): string => ids[name] ?? '';

async function inOurBrand(work: Parameters<typeof withTenant<void>>[2]): Promise<void> {
  const ctx = await ours.ctxFor('admin');
  await withTenant(ctx.db, ours.orgId, work);
}

async function table(input: Partial<LeagueTableInput> = {}, role: Parameters<Brand['ctxFor']>[0] = 'admin') {
  return leagueTable(await ours.ctxFor(role), LeagueTableInput.parse({ asOf: DAY, ...input }));
}
const names = (rows: readonly LeagueRow[]) => rows.map(({ name }) => name);
const ranks = (rows: readonly LeagueRow[]) => rows.map(({ rank, name }) => [rank, name]);

test('ties share a rank; those without enough data have none, show no number and come last both ways', async () => {
  const best = await table();
  expect(best).toMatchObject({ asOf: DAY, from: null, total: 6, counted: 4 });
  const last = [
    [null, 'Éclair'],
    [null, 'Old Town'],
  ];
  expect(ranks(best.rows)).toEqual([[1, 'Harbour'], [2, 'Alpha'], [2, 'beta'], [4, 'Gamma'], ...last]);
  expect(best.rows.at(-1)).toMatchObject({ score: null, coverage: 0.1 });
  const worst = await table({ sort: { column: 'score', direction: 'asc' } });
  expect(ranks(worst.rows)).toEqual([[4, 'Gamma'], [2, 'Alpha'], [2, 'beta'], [1, 'Harbour'], ...last]);
});

test('search, standing and scores choose rows and keep ranks; region and country say among whom', async () => {
  expect(ranks((await table({ search: 'AMM' })).rows)).toEqual([[4, 'Gamma']]);
  expect(names((await table({ search: 'a%' })).rows)).toEqual([]);
  expect((await table({ standing: 'notEnough' })).rows.map(({ name }) => name)).toEqual(['Éclair', 'Old Town']);
  expect((await table({ standing: 'enough' })).total).toBe(4);
  expect(ranks((await table({ minScore: 0.4, maxScore: 0.7 })).rows)).toEqual([
    [2, 'Alpha'],
    [2, 'beta'],
    [4, 'Gamma'],
  ]);
  expect(ranks((await table({ countryCode: 'FR', standing: 'enough' })).rows)).toEqual([
    [1, 'Alpha'],
    [1, 'beta'],
    [3, 'Gamma'],
  ]);
  expect(ranks((await table({ regionId: ours.regions.north })).rows)).toEqual([[1, 'Harbour']]);
  expect((await table({ regionId: ours.regions.country })).total).toBe(6);
  expect(ranks((await table({ ids: [at('Gamma'), v7()] })).rows)).toEqual([[4, 'Gamma']]);
});

test('compares with an earlier day, where there was enough data on both', async () => {
  const { rows } = await table({ from: '2026-01-15', sort: { column: 'change', direction: 'desc' } });
  expect(rows[0]).toMatchObject({ name: 'Alpha', previousScore: 0.5 });
  expect(rows[0]?.change).toBeCloseTo(0.2, 12);
  expect(rows.find(({ name }) => name === 'Éclair')).toMatchObject({ previousScore: null, change: null });
});

test('a location stands where it stood on the day; closed ones are there while they were open, or when asked for', async () => {
  await inOurBrand(async (tx) => {
    const moved = and(eq(locationRegion.orgId, ours.orgId), eq(locationRegion.locationId, at('Gamma')));
    await tx.update(locationRegion).set({ untilDay: '2026-03-01' }).where(moved);
    await tx.insert(locationRegion).values({
      orgId: ours.orgId,
      locationId: at('Gamma'),
      fromDay: '2026-03-01',
      untilDay: 'infinity',
      regionId: ours.regions.north,
    });
    await tx
      .update(location)
      .set({ regionId: ours.regions.north })
      .where(eq(location.id, at('Gamma')));
  });
  const inNorth = { regionId: ours.regions.north };
  expect(names((await table(inNorth)).rows)).toEqual(['Harbour', 'Gamma']);
  expect(names((await table({ ...inNorth, asOf: '2026-02-28' })).rows)).toEqual(['Harbour']);
  const before = await table({ asOf: '2026-02-28', search: 'Gamma' });
  expect(before.rows[0]?.region).toEqual({ id: ours.regions.south, name: 'South' });
  expect(ranks((await table({ asOf: '2026-02-28' })).rows)[0]).toEqual([1, 'Closed']);
  expect((await table({ state: 'notOpen' })).rows).toMatchObject([{ name: 'Closed', score: null, rank: null }]);
});

test('says the newest audit, however old, and the work that waits now', async () => {
  const published = await publish(ours);
  const { orgId, departments } = ours;
  const audits = { published, locationId: at('Gamma'), statistics: {} };
  for (const performedOn of ['2020-01-01', '2019-05-05', '2026-03-20'])
    await pastAudit(ours, { ...audits, performedOn });
  const work = { orgId, locationId: at('Gamma'), title: 'Work', priority: 'high' };
  const due = (day: string, departmentId: string, status = 'open') => ({
    ...work,
    id: v7(),
    departmentId,
    dueOn: day,
    firstDueOn: day,
    status,
  });
  await inOurBrand((tx) =>
    tx
      .insert(action)
      .values([
        due('2026-03-01', departments.service),
        due('2026-03-02', departments.facilities),
        due('2026-01-01', departments.service, 'verified'),
      ])
      .then(() => undefined),
  );
  const { rows } = await table({ sort: { column: 'newestAuditOn', direction: 'desc' } });
  expect(rows[0]).toMatchObject({ name: 'Gamma', newestAuditOn: '2020-01-01', openActions: 2, overdueActions: 1 });
  const byWork = await table({ sort: { column: 'overdueActions', direction: 'desc' } });
  expect(names(byWork.rows)[0]).toBe('Gamma');
  const owner = await table({ search: 'Gamma' }, 'department_owner');
  expect(owner.rows[0]).toMatchObject({ openActions: 1, overdueActions: 1 });
});

test('windows of any order are complete and have nobody twice', async () => {
  const everybody = names((await table()).rows).toSorted();
  for (const column of LEAGUE_COLUMNS) {
    for (const direction of ['asc', 'desc'] as const) {
      const sort = { column, direction };
      const windows = [];
      for (const offset of [0, 2, 4, 6]) {
        const part = await table({ from: '2026-01-15', sort, offset, limit: 2 });
        expect(part.total).toBe(6);
        windows.push(...names(part.rows));
      }
      expect([column, windows.toSorted()]).toEqual([column, everybody]);
      expect(windows).toEqual(names((await table({ from: '2026-01-15', sort })).rows));
    }
  }
  const byName = names((await table({ sort: { column: 'name', direction: 'asc' } })).rows);
  expect(byName).toEqual(['Alpha', 'beta', 'Éclair', 'Gamma', 'Harbour', 'Old Town']);
});

test('nobody sees a location outside their reach, in table, map and tree', async () => {
  for (const role of ROLES.filter((one) => one !== 'auditor')) {
    const ctx = await ours.ctxFor(role);
    const seen = names((await table({}, role)).rows).toSorted();
    const bound = role === 'region_manager' || role === 'location_manager';
    expect([role, seen.length]).toEqual([role, bound ? 1 : 6]);
    const { total, withoutPosition } = await leagueMap(ctx, { asOf: DAY, state: 'open', standing: 'all' });
    expect([role, total, withoutPosition]).toEqual([role, seen.length, seen.length]);
    const { regions } = await regionTree(ctx, { asOf: DAY });
    expect([role, regions.map(({ name }) => name)]).toEqual([role, bound ? ['North'] : ['Country', 'North', 'South']]);
  }
  expect((await failureOf(table({}, 'auditor'))).code).toBe('NOT_ALLOWED');
  expect((await failureOf(table({ regionId: ours.regions.south }, 'region_manager'))).details).toEqual({
    what: 'region',
  });
  const theirs = await brand(database.app, 'Other brand');
  const abroad = await leagueTable(await theirs.ctxFor('admin'), LeagueTableInput.parse({ asOf: DAY }));
  expect(names(abroad.rows)).toEqual(['Harbour', 'Old Town']);
  expect(abroad.rows.map(({ id }) => id)).not.toContain(ours.locations.north);
});

test('a region is the mean by weight of all below it that have enough data; the map has its points in columns', async () => {
  await inOurBrand((tx) =>
    tx
      .update(location)
      .set({ weight: 3, latitude: 54.3, longitude: 10.1 })
      .where(and(eq(location.orgId, ours.orgId), eq(location.id, ours.locations.north)))
      .then(() => undefined),
  );
  const ctx = await ours.ctxFor('admin');
  const { regions } = await regionTree(ctx, { asOf: DAY });
  const [country, north, south] = regions;
  expect(north).toMatchObject({ name: 'North', parentId: country?.id, score: 0.9, counted: 1, total: 1 });
  expect(south).toMatchObject({ counted: 3, total: 5 });
  expect(south?.score).toBeCloseTo(0.6, 12);
  expect(country).toMatchObject({ parentId: null, counted: 4, total: 6 });
  expect(country?.score).toBeCloseTo((3 * 0.9 + 1.8) / 6, 12);
  expect(country?.coverage).toBeCloseTo((3 + 0.1 + 0.8 + 0.9 + 1) / 8, 12);
  const map = await leagueMap(ctx, { asOf: DAY, state: 'open', standing: 'all' });
  expect(map).toMatchObject({ total: 6, withoutPosition: 5, names: ['Harbour'], latitudes: [54.3], scores: [0.9] });
});

test('an entry that was merged away is nowhere: the table counts what the network counts', async () => {
  const ctx = await ours.ctxFor('admin');
  await inOurBrand((tx) =>
    tx
      .update(location)
      .set({ purpose: 'only here', franchisee: 'Only Here Ltd', latitude: 1, longitude: 1 })
      .where(and(eq(location.orgId, ours.orgId), eq(location.id, at('beta'))))
      .then(() => undefined),
  );
  expect((await leagueFacets(ctx)).purposes).toEqual(['only here']);
  await mergeLocations(ctx, { id: at('beta'), into: at('Alpha') });
  const merged = await table();
  expect(names(merged.rows)).not.toContain('beta');
  const { total } = await networkSummary(ctx, { asOf: DAY, days: 90 });
  expect([merged.total, total]).toEqual([5, 5]);
  expect(names((await table({ state: 'notOpen' })).rows)).toEqual(['Closed']);
  expect((await leagueMap(ctx, { asOf: DAY, state: 'open', standing: 'all' })).ids).toEqual([]);
  expect(await leagueFacets(ctx)).toMatchObject({ purposes: [], franchisees: [] });
});

test('shows one department: its score, its rank among those that have one, its change, to those who reach it', async () => {
  const { service, facilities } = ours.departments;
  await scoreSteps(
    ours,
    [{ ...ALWAYS, locationId: ours.locations.north, score: 0.9 }],
    [
      { ...ALWAYS, locationId: at('Alpha'), departmentId: service, score: 0.3, coverage: 0.45 },
      { locationId: at('beta'), departmentId: service, fromDay: '-infinity', untilDay: '2026-02-01', score: 0.9 },
      { locationId: at('beta'), departmentId: service, fromDay: '2026-02-01', untilDay: 'infinity', score: 0.6 },
      { ...ALWAYS, locationId: at('Gamma'), departmentId: service, score: null, coverage: 0 },
      { ...ALWAYS, locationId: at('Gamma'), departmentId: facilities, score: 1 },
    ],
  );
  const shown = await table({ departmentId: service, from: '2026-01-15', standing: 'enough' }, 'department_owner');
  expect(ranks(shown.rows)).toEqual([
    [1, 'beta'],
    [2, 'Alpha'],
  ]);
  expect(shown.rows[0]).toMatchObject({ score: 0.6, previousScore: 0.9, change: expect.closeTo(-0.3, 12) });
  expect(shown.rows[1]).toMatchObject({ score: 0.3, coverage: 0.45, change: 0 });
  expect(shown).toMatchObject({ total: 2, counted: 2 });
  const strange = table({ departmentId: facilities }, 'department_owner');
  expect((await failureOf(strange)).details).toEqual({ what: 'department' });
});
