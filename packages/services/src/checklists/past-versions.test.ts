import { testDatabase } from '@concord/db/test/database';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getAudit } from '../audits/get-audit.ts';
import { pushMutations } from '../audits/push-mutations.ts';
import { submitAudit } from '../audits/submit-audit.ts';
import { recurringFailures } from '../network/recurring-failures.ts';
import { device, type Published, publishModel, says, started, storeVisit } from '../test/audit-fixture.ts';
import { type Brand, brand } from '../test/brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { checklistTrend } from './checklist-trend.ts';
import { createChecklist } from './create-checklist.ts';
import { publishChecklist } from './publish-checklist.ts';
import { saveDraft } from './save-draft.ts';
import { scoreAsIf } from './score-as-if.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let home: Brand;
let first: Published;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.close());
beforeEach(async () => {
  home = await brand(database.app);
  const model = { components: { compliance: 1 }, departments: [{ department: 'service', weight: 1 }] };
  await publishModel(home, { ...model, minimumCoverage: 0, actionWindowDays: 365 });
  first = await newPublished(storeVisit.key);
});

async function newPublished(key: string): Promise<Published> {
  const id = v7();
  await createChecklist(await home.ctxFor('admin'), { id, definition: { ...storeVisit, key } });
  return published(id, 1);
}

async function published(checklistId: string, baseRevision: number): Promise<Published> {
  const versionId = v7();
  await publishChecklist(await home.ctxFor('admin'), { id: checklistId, baseRevision, versionId });
  return { checklistId, versionId };
}

/** The greeting weighs 1 in place of 3; nothing else is judged otherwise. */
const lighter = {
  ...storeVisit,
  sections: storeVisit.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.id === 'greeting' ? { ...question, weight: 1 } : question,
    ),
  })),
};

async function second(): Promise<Published> {
  const { checklistId: id } = first;
  const { draftRevision } = await saveDraft(await home.ctxFor('admin'), { id, definition: lighter, baseRevision: 1 });
  return published(id, draftRevision);
}

/** Tables 0–4. */
async function audited(of: Published, day: string, greeting: 'pass' | 'fail', tables: number): Promise<string> {
  home.clock.now = new Date(`${day}T10:00:00Z`);
  const id = await started(home, of);
  const ctx = await home.ctxFor('auditor');
  const phone = device(id, of.versionId);
  const mutations = [
    phone.change('greeting', says(greeting)),
    phone.change('tables', says(tables)),
    phone.change('doors', says('pass')),
  ];
  await pushMutations(ctx, { deviceId: phone.id, mutations });
  const signed = { signedName: 'A', signature: null, position: null, finishedAt: home.clock.now.toISOString() };
  await submitAudit(ctx, { id, deviceId: phone.id, mutationCount: 3, ...signed });
  return id;
}

describe('the trend of a checklist', () => {
  test('joins the versions on the questions that all judge alike', async () => {
    await audited(first, '2026-01-10', 'fail', 4);
    const newer = await second();
    await audited(newer, '2026-02-10', 'pass', 2);
    await audited(newer, '2026-02-20', 'fail', 0);
    const input = { checklistId: first.checklistId, from: '2026-01-01', to: '2026-02-28' };
    const trend = await checklistTrend(await home.ctxFor('admin'), input);
    expect(trend.versions.map(({ version, audits }) => [version, audits])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(trend.common.map(({ question }) => question)).toEqual(['tables', 'doors']);
    // January: 2 of 5 by version 1; tables and doors in full. February: (2.5 + 1) ÷ 3 of 100 on average; tables 0.5 and 0 beside doors 1 and 1.
    expect(trend.points).toEqual([
      { month: '2026-01-01', audits: 1, score: 40, common: 1 },
      { month: '2026-02-01', audits: 2, score: expect.closeTo((83.3 + 33.3) / 2, 9), common: (0.5 + 1 + 0 + 1) / 4 },
    ]);
    expect((await checklistTrend(await home.ctxFor('admin'), { ...input, to: '2026-01-31' })).common).toHaveLength(3);
  });

  test('is empty without audits, and refuses a span the wrong way round', async () => {
    const ctx = await home.ctxFor('admin');
    const { checklistId } = first;
    expect(await checklistTrend(ctx, { checklistId })).toMatchObject({ versions: [], common: [], points: [] });
    const reversed = { checklistId, from: '2026-02-01', to: '2026-01-01' };
    expect(await failureOf(checklistTrend(ctx, reversed))).toMatchObject({ code: 'INPUT_INVALID' });
  });
});

describe('as if', () => {
  test('judges past audits by another version, and leaves what is stored', async () => {
    const id = await audited(first, '2026-01-10', 'fail', 4);
    const newer = await second();
    const ctx = await home.ctxFor('admin');
    const { checklistId } = first;
    const { summary, items } = await scoreAsIf(ctx, { checklistId, versionId: newer.versionId, limit: 10 });
    expect(summary).toEqual({ audits: 1, stored: 40, asIf: 66.7, rising: 1, falling: 0, unchanged: 0 });
    const [row] = items;
    expect(row).toMatchObject({
      id,
      version: 1,
      stored: { score: 40, band: 'low' },
      asIf: { score: 66.7, band: 'low' },
      open: 0,
    });
    expect((await getAudit(ctx, { id })).score).toBe(40);
  });

  test('judges by the draft where no version is named, says what it would still have to ask, and refuses an unfinished one', async () => {
    await audited(first, '2026-01-10', 'pass', 4);
    const ctx = await home.ctxFor('admin');
    const { checklistId: id } = first;
    const [front] = storeVisit.sections;
    const asked = { id: 'floor', type: 'passFail', text: { en: 'Is the floor clean?' }, department: 'service' };
    const longer = { ...storeVisit, sections: [{ ...front, questions: [...(front?.questions ?? []), asked] }] };
    const { draftRevision } = await saveDraft(ctx, { id, definition: longer, baseRevision: 1 });
    const [row] = (await scoreAsIf(ctx, { checklistId: id, limit: 10 })).items;
    expect(row).toMatchObject({ stored: { score: 100 }, asIf: { score: 100 }, open: 1 });
    await saveDraft(ctx, { id, definition: { ...storeVisit, sections: [] }, baseRevision: draftRevision });
    expect(await failureOf(scoreAsIf(ctx, { checklistId: id, limit: 10 }))).toMatchObject({
      code: 'CHECKLIST_INVALID',
    });
  });
});

test('what failed again and again at a place stands out; what was met in between begins anew', async () => {
  await audited(first, '2025-11-10', 'fail', 4);
  await audited(first, '2025-12-10', 'pass', 2);
  await audited(first, '2026-01-10', 'fail', 2);
  const newest = await audited(first, '2026-02-10', 'fail', 3);
  const ctx = await home.ctxFor('admin');
  const ask = { asOf: '2026-02-20', times: 2, offset: 0, limit: 50 };
  const { total, items } = await recurringFailures(ctx, ask);
  expect(total).toBe(2);
  expect(items).toMatchObject([
    { question: 'tables', times: 3, since: '2025-12-10', newest: '2026-02-10', text: { en: 'Clean tables' } },
    { question: 'greeting', times: 2, since: '2026-01-10', auditId: newest, openActions: 3 },
  ]);
  expect(items[1]?.department.name).toBe('Service');
  // The same question of another checklist is another question, and what is done about it something else.
  await audited(await newPublished('night-visit'), '2026-02-11', 'fail', 4);
  expect((await recurringFailures(ctx, ask)).items[1]).toMatchObject({ question: 'greeting', openActions: 3 });
  expect((await recurringFailures(ctx, { ...ask, asOf: '2026-01-20' })).items).toMatchObject([{ question: 'tables' }]);
  expect((await recurringFailures(ctx, { ...ask, locationId: home.locations.south })).items).toEqual([]);
  await audited(first, '2026-02-15', 'pass', 4);
  expect((await recurringFailures(ctx, ask)).items).toEqual([]);
});
