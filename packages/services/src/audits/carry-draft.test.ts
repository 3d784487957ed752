import { checklistVersion } from '@concord/db/schema/checklists';
import { withTenant } from '@concord/db/tenant';
import { testDatabase } from '@concord/db/test/database';
import { validateDefinition } from '@concord/checklist/validate';
import { v7 } from 'uuid';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { requirePhoto } from '../photos/photos-in-reach.ts';
import { askReaudit } from '../reaudits/ask-reaudit.ts';
import { device, publish, type Published, says, started, storeVisit, uploaded } from '../test/audit-fixture.ts';
import { type Brand, brand } from '../test/brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { carryBack } from './carry-back.ts';
import { carryDraft } from './carry-draft.ts';
import { getAudit } from './get-audit.ts';
import { pushMutations } from './push-mutations.ts';
import { startAudit } from './start-audit.ts';
import { submitAudit } from './submit-audit.ts';
import { today } from './today.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let home: Brand;
let published: Published;
let newer: string;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.close());
beforeEach(async () => {
  home = await brand(database.app);
  published = await publish(home);
  newer = await publishNext(2, reworded);
});

/** Greeting asks something else, tables are gone, a light is new. */
const [front] = storeVisit.sections;
const [greeting, , ...rest] = front?.questions ?? [];
const reworded = {
  ...storeVisit,
  sections: [
    {
      ...front,
      questions: [
        { ...greeting, text: { en: 'Guests are greeted by name' } },
        ...rest,
        { id: 'light', type: 'passFail', text: { en: 'Lights on' }, department: 'facilities' },
      ],
    },
  ],
};

async function publishNext(version: number, input: unknown): Promise<string> {
  const id = v7();
  const checked = validateDefinition(input);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  await withTenant(database.app, home.orgId, async (tx) => {
    const [row] = await tx.select().from(checklistVersion).where(eq(checklistVersion.id, published.versionId));
    if (row) await tx.insert(checklistVersion).values({ ...row, id, version, definition: checked.definition });
  });
  return id;
}

/** A draft on the first version with greeting, tables and doors answered. */
async function draft() {
  const id = await started(home, published);
  const phone = device(id, published.versionId);
  await push(phone, [
    phone.change('greeting', says('fail', { note: 'Nobody there' })),
    phone.change('tables', says(3)),
    phone.change('doors', says('pass')),
  ]);
  return { id, phone };
}

async function push(phone: ReturnType<typeof device>, mutations: ReturnType<typeof phone.change>[]) {
  const { outcomes } = await pushMutations(await home.ctxFor('auditor'), { deviceId: phone.id, mutations });
  return outcomes.map(({ outcome, code }) => code ?? outcome);
}

const answersOf = async (id: string) => {
  const { answers, moves } = await getAudit(await home.ctxFor('auditor'), { id });
  return { answers: Object.fromEntries(answers.map((one) => [one.question, one.content.value])), moves };
};
const carry = async (id: string, keep: readonly string[] = [], moveId = v7()) =>
  carryDraft(await home.ctxFor('auditor'), {
    id,
    moveId,
    versionId: newer,
    keep: keep.map((question) => ({ question, instance: 0 })),
  });

test('answers go along where the question asks the same; the others are kept beside the audit', async () => {
  const { id } = await draft();
  expect(await carry(id)).toMatchObject({ checklistVersionId: newer, left: 2 });
  const { answers, moves } = await answersOf(id);
  expect(answers).toEqual({ greeting: null, doors: 'pass' });
  expect(moves).toMatchObject([
    {
      fromVersion: 1,
      toVersion: 2,
      left: [
        {
          question: 'greeting',
          why: 'questionChanged',
          content: { value: 'fail', note: 'Nobody there' },
          asked: { text: { en: 'Guests are greeted' } },
        },
        { question: 'tables', why: 'questionGone', content: { value: 3 } },
      ],
    },
  ]);
});

test('a picture of an answer that stayed behind is still seen by those who see the audit', async () => {
  const picture = await uploaded(home);
  const { id, phone } = await draft();
  await push(phone, [phone.change('tables', says(2, { photos: [picture] }), 1)]);
  await carry(id);
  const manager = await home.ctxFor('location_manager');
  const seen = withTenant(database.app, home.orgId, (tx) => requirePhoto(tx, manager.actor, picture));
  await expect(seen).resolves.toBeUndefined();
});

test('a changed question keeps its answer where the auditor says that it holds', async () => {
  const { id } = await draft();
  expect(await carry(id, ['greeting', 'tables'])).toMatchObject({ left: 1 });
  expect((await answersOf(id)).answers).toEqual({ greeting: 'fail', doors: 'pass' });
});

test('the same move again is the same; another under its id, an older version and other checklists are refused', async () => {
  const { id } = await draft();
  const moveId = v7();
  const first = await carry(id, [], moveId);
  expect(await carry(id, [], moveId)).toEqual(first);
  const other = await draft();
  expect((await failureOf(carry(other.id, [], moveId))).code).toBe('ID_TAKEN');
  expect((await failureOf(carry(id))).code).toBe('VERSION_MISMATCH');
  const elsewhere = await publish(home, { ...storeVisit, key: 'elsewhere' });
  const ctx = await home.ctxFor('auditor');
  const wrong = { id: other.id, moveId: v7(), versionId: elsewhere.versionId, keep: [] };
  expect((await failureOf(carryDraft(ctx, wrong))).code).toBe('VERSION_MISMATCH');
  expect((await failureOf(carryDraft(await home.ctxFor('admin'), { ...wrong, versionId: newer }))).code).toBe(
    'NOT_FOUND',
  );
});

test('taken back, every answer is what it was; what was given since is kept', async () => {
  const { id, phone } = await draft();
  const { moveId } = await carry(id);
  const later = device(id, newer);
  expect(
    await push(later, [
      later.change('greeting', says('pass'), 2),
      later.change('light', says('fail')),
      later.change('doors', says('fail', { note: 'Jammed' }), 1),
    ]),
  ).toEqual(['applied', 'applied', 'applied']);
  const ctx = await home.ctxFor('auditor');
  const back = { id, moveId: v7(), undoes: moveId };
  expect(await carryBack(ctx, back)).toMatchObject({ checklistVersionId: published.versionId, left: 2 });
  expect(await carryBack(ctx, back)).toMatchObject({ left: 2 });
  const { answers, moves } = await answersOf(id);
  expect(answers).toEqual({ greeting: 'fail', tables: 3, doors: 'fail' });
  expect(moves.at(-1)?.left.map(({ question, why, content }) => [question, why, content.value])).toEqual([
    ['greeting', 'givenSince', 'pass'],
    ['light', 'questionGone', 'fail'],
  ]);
  expect((await failureOf(carryBack(ctx, { ...back, moveId: v7() }))).code).toBe('STATE_FORBIDS');
  expect(await push(phone, [phone.change('greeting', says('pass'), 9)])).toEqual(['applied']);
});

test('work that was done offline on the version before finds its place, or is kept with its reason', async () => {
  const { id, phone } = await draft();
  await carry(id);
  expect(
    await push(phone, [
      phone.change('doors', says('fail', { note: 'Offline' }), 1),
      phone.change('greeting', says('pass'), 1),
      phone.change('tables', says(1), 1),
    ]),
  ).toEqual(['applied', 'QUESTION_CHANGED', 'QUESTION_CHANGED']);
  expect((await answersOf(id)).answers).toEqual({ greeting: null, doors: 'fail' });
  const { late } = await getAudit(await home.ctxFor('admin'), { id });
  expect(late.map(({ question, content, asked }) => [question, content.value, asked?.text])).toEqual([
    ['greeting', 'pass', { en: 'Guests are greeted' }],
    ['tables', 1, { en: 'Clean tables' }],
  ]);
});

test('a version that the draft never was on is refused as before', async () => {
  const { id } = await draft();
  const strange = device(id, newer);
  expect(await push(strange, [strange.change('light', says('pass'))])).toEqual(['VERSION_MISMATCH']);
});

test('it is submitted on the version it went to, and moves no more', async () => {
  const { id } = await draft();
  const { moveId } = await carry(id, ['greeting']);
  const phone = device(id, newer);
  await push(phone, [phone.change('light', says('pass'))]);
  const ctx = await home.ctxFor('auditor');
  const signed = { signedName: 'A', signature: null, position: null, finishedAt: home.clock.now.toISOString() };
  await submitAudit(ctx, { id, deviceId: phone.id, mutationCount: 1, ...signed });
  expect(await getAudit(ctx, { id })).toMatchObject({ checklist: { version: 2 }, score: 40 });
  expect((await failureOf(carryBack(ctx, { id, moveId: v7(), undoes: moveId }))).code).toBe('STATE_FORBIDS');
});

test('the device learns of the newer version, and of what stayed behind', async () => {
  const { id } = await draft();
  const ctx = await home.ctxFor('auditor');
  const before = await today(ctx);
  expect(before.drafts).toMatchObject([
    { id, checklistVersionId: published.versionId, newestVersionId: newer, moves: [] },
  ]);
  expect(before.versions.map((version) => version.id).toSorted()).toEqual([published.versionId, newer].toSorted());
  await carry(id);
  expect((await today(ctx)).drafts).toMatchObject([{ checklistVersionId: newer, moves: [{ left: [{}, {}] }] }]);
});

test('a re-audit stays on the version that it stands on', async () => {
  const { id, phone } = await draft();
  const ctx = await home.ctxFor('auditor');
  const signed = { signedName: 'A', signature: null, position: null, finishedAt: home.clock.now.toISOString() };
  await submitAudit(ctx, { id, deviceId: phone.id, mutationCount: 3, ...signed });
  const assignmentId = v7();
  const asked = { auditId: id, assigneeId: home.members.auditor, dueOn: '2026-03-09' };
  await askReaudit(await home.ctxFor('admin'), { id: assignmentId, ...asked });
  const again = { id: v7(), assignmentId, locationId: home.locations.north, startedAt: home.clock.now.toISOString() };
  expect((await failureOf(startAudit(ctx, { ...again, checklistVersionId: newer }))).code).toBe('VERSION_MISMATCH');
  await startAudit(ctx, { ...again, checklistVersionId: published.versionId });
  expect(await failureOf(carry(again.id))).toMatchObject({ code: 'STATE_FORBIDS', details: { reaudit: true } });
});
