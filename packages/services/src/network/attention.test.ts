import { action } from '@concord/db/schema/actions';
import { auditAnswer, finding } from '@concord/db/schema/audits';
import { assignment } from '@concord/db/schema/checklists';
import { location } from '@concord/db/schema/organization';
import { countedAudit } from '@concord/db/schema/rollups';
import { withTenant } from '@concord/db/tenant';
import { testDatabase } from '@concord/db/test/database';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { assign, publish, type Published, publishModel } from '../test/audit-fixture.ts';
import { brand, type Brand } from '../test/brand.ts';
import { pastAudit } from '../test/past-audit.ts';
import { scoreSteps } from '../test/score-steps.ts';
import { networkAttention } from './attention.ts';
import { missedAnswers } from './missed-answers.ts';
import { openCritical } from './open-critical.ts';

const database = await testDatabase();
afterAll(() => database.close());

const ALWAYS = { fromDay: '-infinity', untilDay: 'infinity' };
const ask = { asOf: '2026-03-02', days: 30, order: 'urgent', offset: 0, limit: 10 } as const;

let ours: Brand;
let visit: Published;
beforeEach(async () => {
  ours = await brand(database.app);
  visit = await publish(ours);
  await publishModel(ours, {
    components: { compliance: 1 },
    departments: [{ department: 'service', weight: 1 }],
    minimumCoverage: 0.5,
    actionWindowDays: 30,
  });
});

/** An audit that counts until a day, and the critical answer it found. */
async function criticalFinding(locationId: string, untilDay: string): Promise<{ auditId: string; findingId: string }> {
  const { orgId, departments } = ours;
  const ctx = await ours.ctxFor('admin');
  const auditId = await pastAudit(ours, { published: visit, locationId, performedOn: '2026-02-20', statistics: {} });
  const findingId = v7();
  const answer = { orgId, auditId, question: 'greeting', instance: 0 };
  await withTenant(ctx.db, orgId, async (tx) => {
    await tx.insert(auditAnswer).values({ ...answer, value: 'fail', photos: [] });
    await tx.insert(finding).values({
      ...answer,
      id: findingId,
      locationId,
      departmentId: departments.service,
      share: 0,
      lost: 60,
      critical: true,
    });
    await tx.delete(countedAudit).where(eq(countedAudit.orgId, orgId));
    await tx
      .insert(countedAudit)
      .values({ orgId, locationId, checklistId: visit.checklistId, auditId, fromDay: '2026-02-20', untilDay });
  });
  return { auditId, findingId };
}

async function openAction(locationId: string, dueOn: string, more: Partial<typeof action.$inferInsert> = {}) {
  const { orgId, departments } = ours;
  const ctx = await ours.ctxFor('admin');
  const id = v7();
  const row = { orgId, id, locationId, departmentId: departments.service, title: 'Work', priority: 'high' };
  await withTenant(ctx.db, orgId, (tx) => tx.insert(action).values({ ...row, dueOn, firstDueOn: dueOn, ...more }));
  return id;
}

test('names who needs somebody, the most urgent reason first, each with what it leads to', async () => {
  const { north, south } = ours.locations;
  const { orgId } = ours;
  const { auditId, findingId } = await criticalFinding(south, '2026-03-10');
  const actionId = await openAction(south, '2026-03-09', { findingId });
  const late = await openAction(north, '2026-02-28');
  const assigned = await assign(ours, visit, north);
  const ctx = await ours.ctxFor('admin');
  await withTenant(ctx.db, orgId, (tx) =>
    tx.update(assignment).set({ dueOn: '2026-02-25' }).where(eq(assignment.id, assigned)),
  );
  await scoreSteps(ours, [
    { locationId: north, fromDay: '-infinity', untilDay: '2026-02-15', score: 0.9 },
    { locationId: north, fromDay: '2026-02-15', untilDay: 'infinity', score: 0.8 },
    { ...ALWAYS, locationId: south, score: null, coverage: 0.2 },
  ]);
  const found = await networkAttention(ctx, ask);
  expect(found).toMatchObject({ asOf: '2026-03-02', from: '2026-01-31', locations: 2 });
  expect(found.totals).toEqual([
    { reason: 'criticalOpen', count: 1 },
    { reason: 'actionOverdue', count: 1 },
    { reason: 'scoreFell', count: 1 },
    { reason: 'auditOverdue', count: 1 },
    { reason: 'expiringSoon', count: 1 },
    { reason: 'notEnoughData', count: 1 },
  ]);
  expect(found.items.map(({ location, reasons }) => [location.name, reasons.map(({ reason }) => reason)])).toEqual([
    ['Old Town', ['criticalOpen', 'expiringSoon', 'notEnoughData']],
    ['Harbour', ['actionOverdue', 'scoreFell', 'auditOverdue']],
  ]);
  const [first, second] = found.items;
  expect(first?.reasons[0]).toMatchObject({
    count: 1,
    day: '2026-02-20',
    auditId,
    question: 'greeting',
    instance: 0,
    actionId,
  });
  expect(first?.reasons[1]).toMatchObject({ day: '2026-03-10', auditId });
  expect(second?.reasons[0]).toMatchObject({ count: 1, day: '2026-02-28', actionId: late });
  expect(second?.reasons[1]?.change).toBeCloseTo(-0.1, 12);
  expect(second?.reasons[2]).toMatchObject({ count: 1, day: '2026-02-25' });
  expect((await networkAttention(ctx, { ...ask, limit: 1 })).items).toHaveLength(1);
});

test('is bound to the places and departments of who asks, and nobody is called where all is well', async () => {
  const { north, south } = ours.locations;
  await criticalFinding(south, 'infinity');
  await openAction(north, '2026-02-28', { departmentId: ours.departments.facilities });
  await scoreSteps(ours, [
    { ...ALWAYS, locationId: north, score: 0.9 },
    { ...ALWAYS, locationId: south, score: 0.9 },
  ]);
  const seen = async (role: Parameters<Brand['ctxFor']>[0]) => {
    const { items } = await networkAttention(await ours.ctxFor(role), ask);
    return items.map(({ location, reasons }) => [location.name, ...reasons.map(({ reason }) => reason)]);
  };
  expect(await seen('region_manager')).toEqual([['Harbour', 'actionOverdue']]);
  expect(await seen('department_owner')).toEqual([['Old Town', 'criticalOpen']]);
  const other = await brand(database.app);
  const quiet = await networkAttention(await other.ctxFor('admin'), ask);
  expect(quiet).toMatchObject({ locations: 0, items: [] });
});

test('leads from a question to each answer that missed it in an audit that counts', async () => {
  const { south } = ours.locations;
  const { auditId } = await criticalFinding(south, '2026-03-10');
  const input = { checklistId: visit.checklistId, question: 'greeting', offset: 0, limit: 50 };
  const seen = async (role: Parameters<Brand['ctxFor']>[0], more: object = {}) =>
    missedAnswers(await ours.ctxFor(role), { ...input, ...more });
  expect(await seen('department_owner')).toMatchObject({
    asOf: '2026-03-02',
    total: 1,
    items: [{ location: { name: 'Old Town' }, auditId, question: 'greeting', instance: 0, share: 0, critical: true }],
  });
  expect(await seen('admin', { question: 'tables' })).toMatchObject({ total: 0, items: [] });
  expect(await seen('admin', { asOf: '2026-03-10' })).toMatchObject({ total: 0, items: [] });
  expect(await seen('region_manager')).toMatchObject({ total: 0, items: [] });
});

test('calls nobody to a closed place, and counts no miss there', async () => {
  const { north, south } = ours.locations;
  const { findingId } = await criticalFinding(south, '2026-03-10');
  await openAction(south, '2026-02-20', { findingId });
  await scoreSteps(ours, [
    { ...ALWAYS, locationId: north, score: 0.9 },
    { ...ALWAYS, locationId: south, score: 0.9 },
  ]);
  const assigned = await assign(ours, visit, south);
  const ctx = await ours.ctxFor('admin');
  const missed = { asOf: ask.asOf, checklistId: visit.checklistId, question: 'greeting', offset: 0, limit: 50 };
  await withTenant(ctx.db, ours.orgId, async (tx) => {
    await tx.update(assignment).set({ dueOn: '2026-02-25' }).where(eq(assignment.id, assigned));
    await tx.update(location).set({ closedOn: '2026-03-03' }).where(eq(location.id, south));
  });
  expect((await networkAttention(ctx, ask)).locations).toBe(1);
  expect((await missedAnswers(ctx, missed)).total).toBe(1);
  await withTenant(ctx.db, ours.orgId, (tx) =>
    tx.update(location).set({ closedOn: '2026-03-02' }).where(eq(location.id, south)),
  );
  expect(await networkAttention(ctx, ask)).toMatchObject({ locations: 0, items: [] });
  expect((await missedAnswers(ctx, missed)).total).toBe(0);
});

test('one reason is listed whole, worst first, page by page; together the worst of each reason show', async () => {
  const { north, south } = ours.locations;
  const { findingId } = await criticalFinding(south, '2026-06-01');
  const actionId = await openAction(south, '2026-03-20', { findingId });
  await openAction(north, '2026-02-20');
  await openAction(north, '2026-02-21');
  await openAction(south, '2026-02-27');
  await scoreSteps(ours, [
    { ...ALWAYS, locationId: north, score: 0.9 },
    { ...ALWAYS, locationId: south, score: 0.9 },
  ]);
  const ctx = await ours.ctxFor('admin');
  const named = async (more: object) =>
    (await networkAttention(ctx, { ...ask, ...more })).items.map((item) => item.location.name);
  expect(await named({ limit: 1 })).toEqual(['Old Town']);
  expect(await named({ reason: 'actionOverdue' })).toEqual(['Harbour', 'Old Town']);
  expect(await named({ reason: 'actionOverdue', offset: 1, limit: 1 })).toEqual(['Old Town']);
  expect(await networkAttention(ctx, { ...ask, reason: 'criticalOpen' })).toMatchObject({ locations: 1 });
  expect(await named({ order: 'spread', limit: 2 })).toEqual(['Old Town', 'Harbour']);
  const { items } = await openCritical(ctx, { locationId: south, asOf: ask.asOf });
  expect(items).toMatchObject([{ text: { en: 'Guests are greeted' }, question: 'greeting', instance: 0, actionId }]);
  expect((await openCritical(ctx, { locationId: north, asOf: ask.asOf })).items).toEqual([]);
});
