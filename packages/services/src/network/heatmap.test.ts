import { testDatabase } from '@concord/db/test/database';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { publishModel } from '../test/audit-fixture.ts';
import { brand, type Brand } from '../test/brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { scoreSteps } from '../test/score-steps.ts';
import { networkHeatmap } from './heatmap.ts';
import { locationTimeline } from './location-timeline.ts';

const database = await testDatabase();
afterAll(() => database.close());

const ALWAYS = { fromDay: '-infinity', untilDay: 'infinity' };
const page = { figure: 'score', sort: 'worst', offset: 0, limit: 50 } as const;

let ours: Brand;
beforeEach(async () => {
  ours = await brand(database.app);
  await publishModel(ours, {
    components: { compliance: 1 },
    departments: [{ department: 'service', weight: 1 }],
    minimumCoverage: 0.5,
    actionWindowDays: 30,
  });
  const { north, south } = ours.locations;
  const { service, facilities } = ours.departments;
  await scoreSteps(
    ours,
    [
      { locationId: north, fromDay: '2026-01-10', untilDay: '2026-02-01', score: 0.4, coverage: 0.2, enough: false },
      { locationId: north, fromDay: '2026-02-01', untilDay: 'infinity', score: 0.9 },
      { ...ALWAYS, locationId: south, score: 0.5 },
    ],
    [
      { ...ALWAYS, locationId: north, departmentId: service, score: 0.2, compliance: 0.1 },
      { ...ALWAYS, locationId: south, departmentId: service, score: 0.6, compliance: 0.3 },
      { ...ALWAYS, locationId: south, departmentId: facilities, score: 0.4 },
    ],
  );
});

test('lays out locations by departments with the mean over all of them, a page at a time', async () => {
  const admin = await ours.ctxFor('admin');
  const whole = await networkHeatmap(admin, page);
  expect(whole.departments.map(({ key }) => key)).toEqual(['facilities', 'service']);
  expect(whole.figures).toEqual(['score', 'compliance']);
  expect(whole.locations.map(({ name, score }) => [name, score])).toEqual([
    ['Old Town', 0.5],
    ['Harbour', 0.9],
  ]);
  expect(whole.cells).toEqual([
    [0.4, 0.6],
    [null, 0.2],
  ]);
  expect(whole.departments.map(({ mean, counted }) => [mean, counted])).toEqual([
    [0.4, 1],
    [0.4, 2],
  ]);
  expect(whole.network).toMatchObject({ total: 2, counted: 2, score: 0.7 });
  const rest = await networkHeatmap(admin, { ...page, offset: 1 });
  expect(rest.locations.map(({ name }) => name)).toEqual(['Harbour']);
  expect(rest.departments[1]).toMatchObject({ counted: 2 });
});

test('sorts by a department and shows another figure; too little data is no number', async () => {
  const admin = await ours.ctxFor('admin');
  const sortDepartmentId = ours.departments.service;
  const byService = await networkHeatmap(admin, { ...page, figure: 'compliance', sortDepartmentId });
  expect(byService.locations.map(({ name }) => name)).toEqual(['Harbour', 'Old Town']);
  expect(byService.cells).toEqual([
    [null, 0.1],
    [null, 0.3],
  ]);
  const before = await networkHeatmap(admin, { ...page, asOf: '2026-01-15' });
  expect(before.locations.map(({ name, score }) => [name, score])).toEqual([
    ['Old Town', 0.5],
    ['Harbour', null],
  ]);
  const owner = await networkHeatmap(await ours.ctxFor('department_owner'), page);
  expect(owner.departments.map(({ key }) => key)).toEqual(['service']);
  const manager = await ours.ctxFor('region_manager');
  expect((await networkHeatmap(manager, page)).locations.map(({ name }) => name)).toEqual(['Harbour']);
  const strange = { ...page, sortDepartmentId: ours.departments.facilities };
  expect(await failureOf(networkHeatmap(await ours.ctxFor('department_owner'), strange))).toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('a location has its history as steps within the span, with a gap while it was not open', async () => {
  const admin = await ours.ctxFor('admin');
  const input = { locationId: ours.locations.north, from: '2026-01-01', to: '2026-03-02' };
  const timeline = await locationTimeline(admin, input);
  expect(timeline.steps).toEqual([
    { from: '2026-01-10', until: '2026-02-01', score: null, coverage: 0.2 },
    { from: '2026-02-01', until: '2026-03-03', score: 0.9, coverage: 1 },
  ]);
  expect(timeline.departments).toMatchObject([
    { department: { key: 'service' }, steps: [{ from: '2026-01-01', until: '2026-03-03', score: 0.2 }] },
  ]);
  expect(timeline).toMatchObject({ audits: [], changes: [] });
  const old = await locationTimeline(admin, { ...input, from: '2019-12-01', to: '2020-02-01' });
  expect(old.changes).toEqual([{ kind: 'model', day: '2020-01-01', version: 1 }]);
  expect(old.steps).toEqual([]);
  expect(await failureOf(locationTimeline(admin, { ...input, from: '2026-04-01' }))).toMatchObject({
    code: 'INPUT_INVALID',
  });
});
