import { checklistVersion } from '@concord/db/schema/checklists';
import { location } from '@concord/db/schema/organization';
import { withTenant } from '@concord/db/tenant';
import { testDatabase } from '@concord/db/test/database';
import { validateDefinition } from '@concord/checklist/validate';
import { v7 } from 'uuid';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pushMutations } from '../audits/push-mutations.ts';
import { startAudit } from '../audits/start-audit.ts';
import { submitAudit } from '../audits/submit-audit.ts';
import { rebuildScores } from '../rollups/rebuild-scores.ts';
import { verifyRollups } from '../rollups/verify-rollups.ts';
import {
  assign,
  device,
  publish,
  publishModel,
  type Published,
  says,
  storeVisit,
  uploaded,
} from '../test/audit-fixture.ts';
import { type Brand, brand } from '../test/brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { consistency } from './consistency.ts';
import { scoreChange } from './score-change.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let home: Brand;
let visit: Published;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.close());
beforeEach(async () => {
  home = await brand(database.app);
  visit = await publish(home);
  await publishModel(home, {
    components: { compliance: 1 },
    departments: [
      { department: 'service', weight: 1 },
      { department: 'facilities', weight: 1 },
    ],
    minimumCoverage: 0.5,
    actionWindowDays: 365,
  });
});

interface Answers {
  readonly greeting: 'pass' | 'fail';
  readonly tables: number | null;
  readonly doors: 'pass' | 'fail';
}

/** Runs an audit at a place on a day, through the verbs that the app calls. */
async function audited(place: 'north' | 'south', day: string, answers: Answers, versionId = visit.versionId) {
  home.clock.now = new Date(`${day}T10:00:00Z`);
  const ctx = await home.ctxFor('auditor');
  const [id, locationId] = [v7(), home.locations[place]];
  const startedAt = home.clock.now.toISOString();
  const assignmentId = await assign(home, { ...visit, versionId }, locationId);
  await startAudit(ctx, { id, assignmentId, checklistVersionId: versionId, locationId, startedAt });
  const phone = device(id, versionId);
  const mutations = [
    phone.change('greeting', says(answers.greeting)),
    phone.change('tables', answers.tables === null ? says(null, { notApplicable: true }) : says(answers.tables)),
    phone.change('doors', says(answers.doors, answers.doors === 'fail' ? { photos: [await uploaded(home)] } : {})),
  ];
  await pushMutations(ctx, { deviceId: phone.id, mutations });
  const signed = { signedName: 'A', signature: null, position: null, finishedAt: startedAt };
  await submitAudit(ctx, { id, deviceId: phone.id, mutationCount: phone.count(), ...signed });
  return id;
}

/** A next version in which the tables weigh as much as the greeting. */
async function reweigh(): Promise<string> {
  const checked = validateDefinition(JSON.parse(JSON.stringify(storeVisit)));
  if (!checked.ok) throw new Error('the fixture is wrong');
  const definition = structuredClone(checked.definition);
  const tables = definition.sections[0]?.questions.find((question) => question.id === 'tables');
  if (tables) tables.weight = 3;
  const id = v7();
  const row = { orgId: home.orgId, id, checklistId: visit.checklistId, version: 2, definition, validityDays: 90 };
  await withTenant(database.app, home.orgId, (tx) =>
    tx.insert(checklistVersion).values({ ...row, publishedBy: home.members.admin, publishedAt: home.clock.now }),
  );
  return id;
}

const causes = (change: Awaited<ReturnType<typeof scoreChange>>) =>
  Object.fromEntries(change.causes.map((cause) => [cause.cause, cause.change]));

test('a location: other answers and another weighing are told apart, and sum to the change', async () => {
  const before = await audited('north', '2026-01-10', { greeting: 'pass', tables: 0, doors: 'pass' });
  const second = await reweigh();
  const after = await audited('north', '2026-02-10', { greeting: 'pass', tables: 2, doors: 'pass' }, second);
  const ctx = await home.ctxFor('admin');
  const found = await scoreChange(ctx, { from: '2026-01-20', to: '2026-02-20', locationId: home.locations.north });
  // Service: 3 of 4 before, 4.5 of 6 after: the same share. New answers as weighed before 3.5 of 4, old ones as weighed now 3 of 6.
  expect(found).toMatchObject({ before: 0.875, after: 0.875, change: 0 });
  expect(causes(found)).toEqual({ answers: expect.closeTo(0.09375, 12), weights: expect.closeTo(-0.09375, 12) });
  expect(found.causes[0]?.parts).toMatchObject([
    { checklistId: visit.checklistId, checklistTitle: { en: 'Store visit' }, auditBefore: before, auditAfter: after },
  ]);
  expect((await verifyRollups(database.app, home.orgId)).problems).toEqual([]);
});

test('a location without enough data on one of the days has no change, and says which score there is', async () => {
  await audited('north', '2026-02-10', { greeting: 'pass', tables: 4, doors: 'pass' });
  const ctx = await home.ctxFor('admin');
  const input = { from: '2026-01-20', to: '2026-02-20', locationId: home.locations.north };
  expect(await scoreChange(ctx, input)).toMatchObject({ before: null, after: 1, change: null, causes: [] });
});

test('the network: who answered otherwise, who came and who went, and the movers', async () => {
  await audited('north', '2026-01-10', { greeting: 'pass', tables: 4, doors: 'pass' });
  await audited('north', '2026-02-10', { greeting: 'fail', tables: 4, doors: 'pass' });
  await audited('south', '2026-02-11', { greeting: 'pass', tables: 4, doors: 'fail' });
  const ctx = await home.ctxFor('admin');
  const found = await scoreChange(ctx, { from: '2026-01-20', to: '2026-02-20' });
  expect(found).toMatchObject({ before: 1, after: expect.closeTo(0.5625, 12) });
  expect(causes(found)).toEqual({ answers: expect.closeTo(-0.1875, 12), newlyCounted: expect.closeTo(-0.25, 12) });
  // Half of the weight is each place's: what it did to the network is half of what its own score did.
  expect(found).toMatchObject({
    moved: 2,
    movers: [
      { location: { name: 'Old Town' }, mainCause: 'newlyCounted', before: null, effect: expect.closeTo(-0.25, 12) },
      { location: { name: 'Harbour' }, mainCause: 'answers', before: 1, effect: expect.closeTo(-0.1875, 12) },
    ],
  });
  const answered = await scoreChange(ctx, { from: '2026-01-20', to: '2026-02-20', cause: 'answers' });
  expect(answered.movers.map(({ location: { name } }) => name)).toEqual(['Harbour']);
  const service = { from: '2026-01-20', to: '2026-02-20', departmentId: home.departments.service };
  const owner = await home.ctxFor('department_owner');
  // Of the greeting's 3 and the tables' 1 the greeting was lost in the north; the south came with all of both.
  const theirs = await scoreChange(owner, service);
  expect(theirs).toMatchObject({ before: 1, after: expect.closeTo(0.625, 12) });
  expect(causes(theirs)).toEqual({ answers: expect.closeTo(-0.375, 12), newlyCounted: 0 });
  const place = await scoreChange(owner, { ...service, locationId: home.locations.north });
  expect(place).toMatchObject({ before: 1, after: 0.25, change: -0.75, causes: [{ cause: 'answers' }] });
  const strange = { ...service, departmentId: home.departments.facilities };
  expect((await failureOf(scoreChange(owner, strange))).details).toEqual({ what: 'department' });
  const north = await scoreChange(ctx, { from: '2026-01-20', to: '2026-02-20', regionId: home.regions.north });
  expect(causes(north)).toEqual({ answers: expect.closeTo(-0.375, 12) });
  await withTenant(database.app, home.orgId, async (tx) => {
    const { orgId, locations } = home;
    await tx
      .update(location)
      .set({ closedOn: '2026-02-15' })
      .where(and(eq(location.orgId, orgId), eq(location.id, locations.north)));
    await rebuildScores(tx, orgId, { locations: [locations.north], from: null });
  });
  const closed = await scoreChange(ctx, { from: '2026-01-20', to: '2026-02-20', locationId: home.locations.north });
  expect(closed).toMatchObject({ before: 1, after: null, change: null });
});

test('compliance beside agreement, over the audits that count on the day', async () => {
  await audited('north', '2026-02-10', { greeting: 'fail', tables: 4, doors: 'pass' });
  await audited('south', '2026-02-11', { greeting: 'pass', tables: null, doors: 'pass' });
  const ctx = await home.ctxFor('admin');
  const found = await consistency(ctx, { asOf: '2026-02-20' });
  expect(found.questions.map(({ question, n, compliance, agreement }) => [question, n, compliance, agreement])).toEqual(
    [
      ['greeting', 2, 0.5, 0],
      ['doors', 2, 1, 1],
      ['tables', 1, 1, null],
    ],
  );
  // Weights 3, 1, 1: agreement (3·0 + 1·1) ÷ 4, compliance (3·½ + 1 + 1) ÷ 5.
  expect(found).toMatchObject({ index: 25, compliance: 0.7, locations: 2 });
  expect(await consistency(ctx, { asOf: '2026-02-10' })).toMatchObject({ index: null, locations: 1 });
  expect(await consistency(ctx, { asOf: '2025-12-31' })).toMatchObject({
    index: null,
    compliance: null,
    questions: [],
  });
  const owner = await consistency(await home.ctxFor('department_owner'), { asOf: '2026-02-20' });
  expect(owner.questions.map(({ department }) => department.name)).toEqual(['Service', 'Service']);
  const manager = await consistency(await home.ctxFor('region_manager'), { asOf: '2026-02-20' });
  expect(manager).toMatchObject({ locations: 1, index: null });
});

test('is refused where nobody may look', async () => {
  const manager = await home.ctxFor('region_manager');
  const days = { from: '2026-01-01', to: '2026-02-01' };
  expect((await failureOf(scoreChange(manager, { ...days, locationId: home.locations.south }))).code).toBe('NOT_FOUND');
  expect((await failureOf(scoreChange(manager, { ...days, regionId: home.regions.south }))).code).toBe('NOT_FOUND');
  expect((await failureOf(scoreChange(await home.ctxFor('auditor'), days))).code).toBe('NOT_ALLOWED');
});
