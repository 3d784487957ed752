import { action } from '@concord/db/schema/actions';
import { auditShares, finding } from '@concord/db/schema/audits';
import { withTenant } from '@concord/db/tenant';
import { testDatabase } from '@concord/db/test/database';
import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { rebuildRollups } from '../rollups/fill-rollups.ts';
import { verifyRollups } from '../rollups/verify-rollups.ts';
import { locationScorecard } from '../scorecards/location-scorecard.ts';
import { device, publish, publishModel, says, started, uploaded } from '../test/audit-fixture.ts';
import { type Brand, brand } from '../test/brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { correctAudit } from './correct-audit.ts';
import { getAudit } from './get-audit.ts';
import { pushMutations } from './push-mutations.ts';
import { submitAudit } from './submit-audit.ts';
import { restoreAudit, withdrawAudit } from './withdraw-audit.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let home: Brand;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.close());
beforeEach(async () => {
  home = await brand(database.app);
  await publishModel(home, {
    components: { compliance: 1 },
    departments: [{ department: 'service', weight: 1 }],
    minimumCoverage: 0.5,
    actionWindowDays: 365,
  });
});

/** Guests were not greeted: one finding, one action by rule. Score 40 of 100. */
async function submitted(): Promise<string> {
  const published = await publish(home);
  const id = await started(home, published);
  const ctx = await home.ctxFor('auditor');
  const phone = device(id, published.versionId);
  const mutations = [
    phone.change('greeting', says('fail')),
    phone.change('tables', says(4)),
    phone.change('doors', says('pass')),
  ];
  await pushMutations(ctx, { deviceId: phone.id, mutations });
  const signed = { signedName: 'A', signature: null, position: null, finishedAt: home.clock.now.toISOString() };
  await submitAudit(ctx, { id, deviceId: phone.id, mutationCount: 3, ...signed });
  return id;
}

const score = async (asOf = '2026-03-02') => {
  const ctx = await home.ctxFor('admin');
  return (await locationScorecard(ctx, { locationId: home.locations.north, asOf })).score;
};
const work = () =>
  withTenant(database.app, home.orgId, (tx) =>
    tx.select().from(action).where(eq(action.orgId, home.orgId)).orderBy(asc(action.id)),
  );
const exact = async () => expect((await verifyRollups(database.app, home.orgId)).problems).toEqual([]);

test('a withdrawn audit counts nowhere, keeps its reason, and counts again once it is restored', async () => {
  const id = await submitted();
  const ctx = await home.ctxFor('standards_manager');
  expect(await score()).toBeCloseTo(0.25, 12);
  expect(await withdrawAudit(ctx, { id, reason: 'The wrong place' })).toEqual({ id, cancelledActions: 1 });
  expect(await score()).toBeNull();
  expect(await getAudit(ctx, { id })).toMatchObject({ status: 'withdrawn', withdrawnReason: 'The wrong place' });
  expect(await work()).toMatchObject([{ status: 'cancelled' }]);
  expect((await failureOf(withdrawAudit(ctx, { id, reason: 'Again' }))).details).toEqual({ status: 'withdrawn' });
  await exact();
  await restoreAudit(ctx, { id });
  expect(await score()).toBeCloseTo(0.25, 12);
  await exact();
});

test('a corrected answer scores anew; a finding that is gone takes its unfinished work with it', async () => {
  const id = await submitted();
  const ctx = await home.ctxFor('standards_manager');
  const answers = [{ question: 'greeting', instance: 0, content: says('pass') }];
  expect(await correctAudit(ctx, { id, reason: 'Misheard', answers })).toMatchObject({ score: 100 });
  expect(await score()).toBe(1);
  expect(await getAudit(ctx, { id })).toMatchObject({ score: 100, findings: [] });
  expect(await work()).toMatchObject([{ status: 'cancelled', findingId: null, title: 'Guests are greeted' }]);
  await exact();
});

test('a finding that comes with a correction opens its action, one that stays keeps it', async () => {
  const id = await submitted();
  const [kept] = await work();
  const ctx = await home.ctxFor('standards_manager');
  const missed = { question: 'doors', instance: 0, content: says('fail', { photos: [await uploaded(home)] }) };
  await correctAudit(ctx, { id, reason: 'The door stuck', answers: [missed] });
  const found = await withTenant(database.app, home.orgId, (tx) =>
    tx
      .select()
      .from(finding)
      .where(and(eq(finding.orgId, home.orgId), eq(finding.auditId, id))),
  );
  expect(found.map((row) => row.question).sort()).toEqual(['doors', 'greeting']);
  expect((await work()).map((row) => [row.status, row.findingId === null])).toEqual([
    ['open', false],
    ['open', false],
  ]);
  expect((await work()).find((row) => row.id === kept?.id)?.findingId).toBe(kept?.findingId);
  await exact();
});

test('another day moves it in time, with every figure in between', async () => {
  const id = await submitted();
  const ctx = await home.ctxFor('standards_manager');
  await correctAudit(ctx, { id, reason: 'It was last week', performedOn: '2026-02-20', answers: [] });
  expect(await score('2026-02-25')).toBeCloseTo(0.25, 12);
  expect(await score('2026-02-19')).toBeNull();
  await exact();
  const future = correctAudit(ctx, { id, reason: 'No', performedOn: '2026-03-05', answers: [] });
  expect((await failureOf(future)).details).toEqual({ issues: [{ path: 'performedOn', code: 'DAY_IN_FUTURE' }] });
});

test('nonsense is refused and nothing of it is kept', async () => {
  const id = await submitted();
  const ctx = await home.ctxFor('standards_manager');
  const correct = (question: string, content: ReturnType<typeof says>) =>
    failureOf(correctAudit(ctx, { id, reason: 'x', answers: [{ question, instance: 0, content }] }));
  expect((await correct('nobody', says('pass'))).code).toBe('QUESTION_UNKNOWN');
  expect((await correct('tables', says(9))).code).toBe('ANSWER_INVALID');
  expect((await correct('greeting', says(null))).code).toBe('AUDIT_INCOMPLETE');
  expect((await correct('doors', says('fail'))).details).toMatchObject({
    missingAnswers: [{ code: 'PHOTO_REQUIRED' }],
  });
  expect(await getAudit(ctx, { id })).toMatchObject({ score: 40, correctedAt: null });
  for (const role of ['auditor', 'region_manager', 'viewer'] as const)
    expect((await failureOf(withdrawAudit(await home.ctxFor(role), { id, reason: 'x' }))).code).toBe('NOT_ALLOWED');
});

test('shares that no longer follow from the result are found, and a rebuild mends them', async () => {
  await submitted();
  await withTenant(database.app, home.orgId, (tx) =>
    tx
      .update(auditShares)
      .set({ missed: ['doors'], shares: [0.5] })
      .where(eq(auditShares.orgId, home.orgId)),
  );
  const { problems } = await verifyRollups(database.app, home.orgId);
  expect(problems).toEqual([{ table: 'audit_shares', locationId: home.locations.north, wrong: 1, missing: 1 }]);
  await rebuildRollups(database.app, home.orgId);
  await exact();
});
