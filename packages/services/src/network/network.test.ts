import { location, locationRegion, region } from '@concord/db/schema/organization';
import { withTenant } from '@concord/db/tenant';
import { testDatabase } from '@concord/db/test/database';
import type { ScorecardModel } from '@concord/domain/scorecard';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { publishModel } from '../test/audit-fixture.ts';
import { brand, type Brand } from '../test/brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { scoreSteps } from '../test/score-steps.ts';
import { networkSummary } from './summary.ts';
import { networkTrend } from './trend.ts';

const database = await testDatabase();
afterAll(() => database.close());

const model: ScorecardModel = {
  components: { compliance: 1 },
  departments: [
    { department: 'service', weight: 2 },
    { department: 'facilities', weight: 1 },
  ],
  minimumCoverage: 0.5,
  actionWindowDays: 30,
};

const ALWAYS = { fromDay: '-infinity', untilDay: 'infinity' };

let ours: Brand;
beforeEach(async () => {
  ours = await brand(database.app);
  await publishModel(ours, model);
});

async function inOurBrand(work: Parameters<typeof withTenant<void>>[2]): Promise<void> {
  const ctx = await ours.ctxFor('admin');
  await withTenant(ctx.db, ours.orgId, work);
}

/** Each location's membership in place of whatever is there: rows of location, from, until and region. */
async function memberships(...rows: readonly (readonly [string, string, string, string])[]): Promise<void> {
  await inOurBrand(async (tx) => {
    for (const id of new Set(rows.map(([locationId]) => locationId))) {
      await tx
        .delete(locationRegion)
        .where(and(eq(locationRegion.orgId, ours.orgId), eq(locationRegion.locationId, id)));
    }
    await tx.insert(locationRegion).values(
      rows.map(([locationId, fromDay, untilDay, regionId]) => ({
        orgId: ours.orgId,
        locationId,
        fromDay,
        untilDay,
        regionId,
      })),
    );
  });
}

describe('summary', () => {
  test('is the mean by weight over the places with enough data that were open on the day, beside the day before', async () => {
    const { north, south } = ours.locations;
    const { service, facilities } = ours.departments;
    await inOurBrand((tx) =>
      tx
        .update(location)
        .set({ weight: 3 })
        .where(and(eq(location.orgId, ours.orgId), eq(location.id, north)))
        .then(() => undefined),
    );
    await scoreSteps(
      ours,
      [
        { locationId: north, fromDay: '-infinity', untilDay: '2026-02-01', score: 0.5, coverage: 0.6 },
        { locationId: north, fromDay: '2026-02-01', untilDay: 'infinity', score: 0.9 },
        { locationId: south, fromDay: '2026-01-01', untilDay: '2026-02-10', score: 0.7, coverage: 0.4, enough: false },
        { locationId: south, fromDay: '2026-02-10', untilDay: 'infinity', score: 0.7 },
      ],
      [
        { ...ALWAYS, locationId: north, departmentId: service, score: 0.8 },
        { ...ALWAYS, locationId: south, departmentId: service, score: 0.4 },
        { ...ALWAYS, locationId: south, departmentId: facilities, score: null, coverage: 0 },
      ],
    );
    const admin = await ours.ctxFor('admin');
    const summary = await networkSummary(admin, { asOf: '2026-03-02', from: '2026-01-15', days: 90 });
    expect(summary).toMatchObject({ asOf: '2026-03-02', from: '2026-01-15', counted: 2, total: 2, coverage: 1 });
    expect(summary.score).toBeCloseTo((3 * 0.9 + 0.7) / 4, 12);
    expect(summary.previous).toMatchObject({ score: 0.5, counted: 1, total: 2 });
    expect(summary.previous.coverage).toBeCloseTo((3 * 0.6 + 0.4) / 4, 12);
    const [second, first] = summary.departments;
    expect(first).toMatchObject({ department: { key: 'service' }, counted: 2, openActions: 0, overdueActions: 0 });
    expect(first?.score).toBeCloseTo((3 * 0.8 + 0.4) / 4, 12);
    expect(second).toMatchObject({ department: { key: 'facilities' }, score: null, previousScore: null, counted: 0 });
  });

  test('shows each role what it reaches, and an empty network as no number', async () => {
    const { north, south } = ours.locations;
    await scoreSteps(ours, [
      { ...ALWAYS, locationId: north, score: 0.9 },
      { ...ALWAYS, locationId: south, score: 0.1 },
    ]);
    const manager = await ours.ctxFor('region_manager');
    expect(await networkSummary(manager, { days: 90 })).toMatchObject({ score: 0.9, total: 1 });
    const owner = await ours.ctxFor('department_owner');
    const { departments } = await networkSummary(owner, { days: 90 });
    expect(departments.map((row) => row.department.key)).toEqual(['service']);
    await scoreSteps(ours, []);
    const admin = await ours.ctxFor('admin');
    expect(await networkSummary(admin, { days: 90 })).toMatchObject({ score: null, counted: 0, total: 0, coverage: 0 });
    expect(await failureOf(networkSummary(await ours.ctxFor('auditor'), { days: 90 }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const foreign = ours.regions.south;
    expect(await failureOf(networkSummary(manager, { days: 90, regionId: foreign }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await failureOf(networkSummary(admin, { days: 90, from: '2027-01-01' }))).toMatchObject({
      code: 'INPUT_INVALID',
    });
    expect(await failureOf(networkSummary(admin, { days: 90, asOf: '2026-02-31' }))).toMatchObject({
      code: 'INPUT_INVALID',
    });
  });
});

describe('trend', () => {
  test('every point is the summary of its day, in the whole, in a region that changed, and of a department', async () => {
    const { north, south } = ours.locations;
    const { service } = ours.departments;
    const island = v7();
    await inOurBrand(async (tx) => {
      const rows = { orgId: ours.orgId, parentId: ours.regions.country };
      await tx.insert(region).values({ ...rows, id: island, key: 'island', name: 'Island' });
    });
    await memberships(
      [north, '-infinity', 'infinity', ours.regions.north],
      [south, '-infinity', '2026-01-20', ours.regions.south],
      [south, '2026-01-20', '2026-02-15', ours.regions.north],
      [south, '2026-02-15', 'infinity', island],
    );
    const steps = (locationId: string, rows: readonly (readonly [string, string, number | null])[]) =>
      rows.map(([fromDay, untilDay, score]) => ({ locationId, fromDay, untilDay, score }));
    const scored = [
      ...steps(north, [
        ['-infinity', '2026-01-07', null],
        ['2026-01-07', '2026-02-03', 0.31],
        ['2026-02-03', 'infinity', 0.83],
      ]),
      ...steps(south, [
        ['2025-12-24', '2026-01-30', 0.57],
        ['2026-01-30', '2026-02-20', 0.64],
      ]),
    ];
    await scoreSteps(
      ours,
      scored,
      scored.map((step) => ({ ...step, departmentId: service })),
    );
    const admin = await ours.ctxFor('admin');
    const span = { asOf: '2026-03-02', days: 80 };
    for (const regionId of [undefined, ours.regions.north, ours.regions.country, island]) {
      const of = regionId === undefined ? {} : { regionId };
      const { points } = await networkTrend(admin, { ...span, ...of });
      const departmental = await networkTrend(admin, { ...span, ...of, departmentId: service });
      expect(points).toHaveLength(13);
      for (const [at, { day, ...figure }] of points.entries()) {
        const summary = await networkSummary(admin, { asOf: day, days: 1, ...of });
        const { score, coverage, counted, total } = summary;
        expect(figure, `${regionId ?? 'all'} on ${day}`).toEqual({
          score: near(score),
          coverage: near(coverage),
          counted,
          total,
        });
        const inDepartment = summary.departments.find((row) => row.department.id === service);
        expect(departmental.points[at]).toMatchObject({
          score: near(inDepartment?.score ?? null),
          counted: inDepartment?.counted,
        });
      }
    }
  });
});

const near = (value: number | null): unknown => (value === null ? null : expect.closeTo(value, 12));
