import { action, actionEvent } from '@concord/db/schema/actions';
import { withTenant } from '@concord/db/tenant';
import { testDatabase } from '@concord/db/test/database';
import { and, asc, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { getAction } from '../actions/get-action.ts';
import { stepAction } from '../actions/step-action.ts';
import { addActionEvidence } from '../actions/add-action-evidence.ts';
import { listAssignments } from '../assignments/list-assignments.ts';
import { correctAudit } from '../audits/correct-audit.ts';
import { getAudit } from '../audits/get-audit.ts';
import { listAudits } from '../audits/list-audits.ts';
import { pushMutations } from '../audits/push-mutations.ts';
import { startAudit } from '../audits/start-audit.ts';
import { submitAudit } from '../audits/submit-audit.ts';
import { today } from '../audits/today.ts';
import { restoreAudit, withdrawAudit } from '../audits/withdraw-audit.ts';
import { recurringFailures } from '../network/recurring-failures.ts';
import { rebuildRollups } from '../rollups/fill-rollups.ts';
import { verifyRollups } from '../rollups/verify-rollups.ts';
import { locationScorecard } from '../scorecards/location-scorecard.ts';
import {
  device,
  publish,
  publishModel,
  type Published,
  says,
  started,
  storeVisit,
  uploaded,
} from '../test/audit-fixture.ts';
import { type Brand, brand } from '../test/brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { askMyself, askReaudit } from './ask-reaudit.ts';
import { getReaudits } from './get-reaudits.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let home: Brand;
let published: Published;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.close());
beforeEach(async () => {
  home = await brand(database.app);
  home.clock.now = new Date('2026-03-02T09:00:00Z');
  published = await publish(home);
  await publishModel(home, {
    components: { compliance: 1 },
    departments: [{ department: 'service', weight: 1 }],
    minimumCoverage: 0.5,
    actionWindowDays: 365,
  });
});

type Content = ReturnType<typeof says>;

async function submit(id: string, answers: Readonly<Record<string, Content>>, versionId = published.versionId) {
  const ctx = await home.ctxFor('auditor');
  const phone = device(id, versionId);
  const mutations = Object.entries(answers).map(([question, content]) => phone.change(question, content, 1));
  const { outcomes } = await pushMutations(ctx, { deviceId: phone.id, mutations });
  expect(outcomes.map(({ outcome, code }) => code ?? outcome)).toEqual(mutations.map(() => 'applied'));
  const signed = { signedName: 'A', signature: null, position: null, finishedAt: home.clock.now.toISOString() };
  return submitAudit(ctx, { id, deviceId: phone.id, mutationCount: mutations.length, ...signed });
}

/** Guests were not greeted, the rest was fine: 40 of 100, service 1 of 4. */
async function wholeAudit(answers: Readonly<Record<string, Content>> = {}): Promise<string> {
  const id = await started(home, published);
  await submit(id, { greeting: says('fail'), tables: says(4), doors: says('pass'), ...answers });
  return id;
}

async function asked(auditId: string, dueOn = '2026-03-09'): Promise<string> {
  const id = v7();
  const ctx = await home.ctxFor('standards_manager');
  await askReaudit(ctx, { id, auditId, assigneeId: home.members.auditor, dueOn });
  return id;
}

async function begun(auditId: string): Promise<string> {
  const id = v7();
  const start = { assignmentId: await asked(auditId), checklistVersionId: published.versionId };
  const where = { locationId: home.locations.north, startedAt: home.clock.now.toISOString() };
  await startAudit(await home.ctxFor('auditor'), { id, ...start, ...where });
  return id;
}

const onDay = (day: string) => (home.clock.now = new Date(`${day}T09:00:00Z`));
const score = async (asOf: string) => {
  const ctx = await home.ctxFor('admin');
  return (await locationScorecard(ctx, { locationId: home.locations.north, asOf })).score;
};
const work = () =>
  withTenant(database.app, home.orgId, (tx) =>
    tx.select().from(action).where(eq(action.orgId, home.orgId)).orderBy(asc(action.id)),
  );
const eventsOf = (id: string) =>
  withTenant(database.app, home.orgId, (tx) =>
    tx
      .select({ kind: actionEvent.kind, body: actionEvent.body, photoId: actionEvent.photoId })
      .from(actionEvent)
      .where(and(eq(actionEvent.orgId, home.orgId), eq(actionEvent.actionId, id)))
      .orderBy(asc(actionEvent.at), asc(actionEvent.id)),
  );
/** Every figure stays exactly what the facts give, also when it is all counted anew. */
async function exact() {
  expect((await verifyRollups(database.app, home.orgId)).problems).toEqual([]);
  await rebuildRollups(database.app, home.orgId);
  expect((await verifyRollups(database.app, home.orgId)).problems).toEqual([]);
}

test('what was missed is asked again, stands in for it from its own day on, and leaves the audit as it was', async () => {
  const first = await wholeAudit();
  onDay('2026-03-05');
  const again = await begun(first);
  expect((await submit(again, { greeting: says('pass') })).score).toBe(100);
  expect(await getAudit(await home.ctxFor('admin'), { id: first })).toMatchObject({ score: 40, status: 'submitted' });
  expect([await score('2026-03-04'), await score('2026-03-05')]).toEqual([0.25, 1]);
  const seen = await getReaudits(await home.ctxFor('admin'), { id: again });
  expect(seen.standsOn).toMatchObject({
    id: first,
    performedOn: '2026-03-02',
    answers: [{ question: 'greeting', before: { value: 'fail' }, after: { value: 'pass' }, outcome: 'met' }],
  });
  expect(await getReaudits(await home.ctxFor('admin'), { id: first })).toMatchObject({
    later: [{ id: again, status: 'submitted', score: 100 }],
    askable: 'superseded',
  });
  await exact();
});

test('it asks nothing else, and is not whole before everything missed is answered', async () => {
  const again = await begun(await wholeAudit());
  const ctx = await home.ctxFor('auditor');
  const phone = device(again, published.versionId);
  const { outcomes } = await pushMutations(ctx, {
    deviceId: phone.id,
    mutations: [phone.change('tables', says(0), 1)],
  });
  expect(outcomes).toMatchObject([{ outcome: 'refused', code: 'QUESTION_NOT_ASKED' }]);
  const missing = [{ question: 'greeting', instance: 0, code: 'REQUIRED' }];
  expect(await failureOf(submit(again, {}).then(() => null))).toMatchObject({ details: { missingAnswers: missing } });
  expect(await getAudit(ctx, { id: again })).toMatchObject({
    answers: [{ question: 'doors' }, { question: 'tables' }],
  });
});

test('the device gets the missed answers and all others to go offline with', async () => {
  const first = await wholeAudit({ greeting: says('fail', { note: 'Nobody at the door' }) });
  const assignmentId = await asked(first);
  const bundle = await today(await home.ctxFor('auditor'));
  const item = bundle.assignments.find(({ id }) => id === assignmentId);
  expect(item).toMatchObject({
    checklistVersionId: published.versionId,
    reaudit: { performedOn: '2026-03-02', asked: [{ question: 'greeting', instance: 0 }] },
  });
  expect(item?.reaudit?.answers).toHaveLength(3);
  expect(item?.reaudit?.answers).toContainEqual(
    expect.objectContaining({ question: 'greeting', content: expect.objectContaining({ note: 'Nobody at the door' }) }),
  );
});

test('a newer version changes nothing of what is asked again', async () => {
  const first = await wholeAudit();
  await publishNewer();
  const assignmentId = await asked(first);
  const bundle = await today(await home.ctxFor('auditor'));
  expect(bundle.assignments.find(({ id }) => id === assignmentId)?.checklistVersionId).toBe(published.versionId);
});

async function publishNewer(): Promise<string> {
  const { checklistVersion } = await import('@concord/db/schema/checklists');
  const id = v7();
  await withTenant(database.app, home.orgId, async (tx) => {
    const [row] = await tx.select().from(checklistVersion).where(eq(checklistVersion.id, published.versionId));
    if (row) await tx.insert(checklistVersion).values({ ...row, id, version: 2 });
  });
  return id;
}

test('work that was finished gets its proof; work that was missed again is opened again, and none is opened twice', async () => {
  const photo = await uploaded(home);
  const first = await wholeAudit({ doors: says('fail', { photos: [photo] }) });
  const manager = await home.ctxFor('standards_manager');
  const opened = await work();
  expect(opened).toHaveLength(2);
  for (const { id, revision } of opened) {
    await addActionEvidence(manager, { id, eventId: v7(), photoId: photo, body: '' });
    await stepAction(manager, { id, revision, step: 'finish', comment: '' });
  }
  onDay('2026-03-05');
  const again = await begun(first);
  const proof = await uploaded(home);
  const answers = {
    greeting: says('pass', { note: 'Smiles all round', photos: [proof] }),
    // A picture that the auditor could not see is not shown to those who see the work.
    doors: says('fail', { photos: [await uploaded(home, 'standards_manager')] }),
  };
  expect(await submit(again, answers)).toMatchObject({ findings: 1, actions: 0 });
  const after = await work();
  expect(after.map(({ id }) => id)).toEqual(opened.map(({ id }) => id));
  const [met, missed] = [after.find(({ status }) => status === 'done'), after.find(({ status }) => status === 'open')];
  expect((await eventsOf(met?.id ?? '')).at(-1)).toEqual({
    kind: 'reaudit_met',
    body: 'Smiles all round',
    photoId: proof,
  });
  expect((await eventsOf(missed?.id ?? '')).slice(-2)).toMatchObject([
    { kind: 'reaudit_missed', photoId: null },
    { kind: 'reopen' },
  ]);
  const admin = await home.ctxFor('admin');
  expect(await getAction(admin, { id: met?.id ?? '' })).toMatchObject({ mayVerify: true });
  expect((await getAudit(admin, { id: again })).findings).toMatchObject([
    { question: 'doors', action: { id: missed?.id, status: 'open' } },
  ]);
  await exact();
});

test('a failure that is there again recurs; one that was mended does not', async () => {
  const first = await wholeAudit();
  onDay('2026-03-05');
  const second = await begun(first);
  await submit(second, { greeting: says('fail') });
  const admin = await home.ctxFor('admin');
  const query = { times: 2, limit: 50, offset: 0, asOf: '2026-03-10' };
  expect((await recurringFailures(admin, query)).items).toMatchObject([{ question: 'greeting', times: 2 }]);
  onDay('2026-03-08');
  await submit(await begun(second), { greeting: says('pass') });
  expect((await recurringFailures(admin, query)).items).toEqual([]);
  expect((await work()).map(({ status }) => status)).toEqual(['open']);
  await exact();
});

test('it counts no longer than the audit whose answers it took over', async () => {
  const first = await wholeAudit();
  onDay('2026-05-20');
  await submit(await begun(first), { greeting: says('pass') });
  expect([await score('2026-05-19'), await score('2026-05-20'), await score('2026-05-30')]).toEqual([0.25, 1, 1]);
  expect(await score('2026-05-31')).toBeNull();
  await exact();
});

test('a whole audit that came between takes its place', async () => {
  const first = await wholeAudit();
  const again = await begun(first);
  onDay('2026-03-04');
  await wholeAudit({ greeting: says('fail'), tables: says(0) });
  onDay('2026-03-06');
  await submit(again, { greeting: says('pass') });
  expect(await score('2026-03-06')).toBe(0);
  await exact();
});

test('withdrawn with what it stands on, and back only after it', async () => {
  const first = await wholeAudit();
  onDay('2026-03-05');
  const again = await begun(first);
  await submit(again, { greeting: says('pass') });
  const ctx = await home.ctxFor('standards_manager');
  await withdrawAudit(ctx, { id: first, reason: 'The wrong place' });
  expect(await getAudit(ctx, { id: again })).toMatchObject({ status: 'withdrawn', withdrawnReason: 'The wrong place' });
  expect(await score('2026-03-05')).toBeNull();
  expect((await failureOf(restoreAudit(ctx, { id: again }))).code).toBe('STATE_FORBIDS');
  await restoreAudit(ctx, { id: first });
  await restoreAudit(ctx, { id: again });
  expect(await score('2026-03-05')).toBe(1);
  await exact();
});

test('one begun before its base was withdrawn arrives, is kept, and counts nowhere', async () => {
  const first = await wholeAudit();
  const again = await begun(first);
  const ctx = await home.ctxFor('standards_manager');
  await withdrawAudit(ctx, { id: first, reason: 'The wrong place' });
  onDay('2026-03-05');
  await submit(again, { greeting: says('fail') });
  expect(await getAudit(ctx, { id: again })).toMatchObject({ status: 'withdrawn', withdrawnReason: 'The wrong place' });
  expect((await work()).map(({ status }) => status)).toEqual(['cancelled']);
  await exact();
});

test('only the newest audit with something missed, and once at a time', async () => {
  const manager = await home.ctxFor('standards_manager');
  const ask = (auditId: string) =>
    failureOf(askReaudit(manager, { id: v7(), auditId, assigneeId: home.members.auditor, dueOn: '2026-03-09' }));
  const first = await wholeAudit();
  await asked(first);
  expect(await ask(first)).toMatchObject({ code: 'REAUDIT_PLANNED', details: { dueOn: '2026-03-09' } });
  onDay('2026-03-04');
  const clean = await wholeAudit({ greeting: says('pass') });
  expect(await ask(first)).toMatchObject({ code: 'AUDIT_SUPERSEDED', details: { newest: clean } });
  expect((await ask(clean)).code).toBe('NOTHING_TO_REAUDIT');
  expect((await ask(await started(home, published))).code).toBe('STATE_FORBIDS');
});

test('the same request again is the same re-audit; an auditor asks for their own only', async () => {
  const first = await wholeAudit();
  const auditor = await home.ctxFor('auditor');
  const wish = { id: v7(), auditId: first, dueOn: '2026-03-09' };
  expect(await askMyself(auditor, wish)).toEqual({ id: wish.id });
  expect(await askMyself(auditor, wish)).toEqual({ id: wish.id });
  expect((await failureOf(askMyself(auditor, { ...wish, dueOn: '2026-03-10' }))).code).toBe('ID_TAKEN');
  expect((await failureOf(askMyself(await home.ctxFor('viewer'), { ...wish, id: v7() }))).code).toBe('NOT_ALLOWED');
  expect((await getReaudits(auditor, { id: first })).planned).toMatchObject({ dueOn: '2026-03-09' });
});

test('a question that the new answer brings up is asked too', async () => {
  const kitchen = {
    ...storeVisit,
    key: 'kitchen',
    sections: [
      {
        id: 'all',
        title: { en: 'All' },
        questions: [
          { id: 'cold', type: 'passFail', text: { en: 'Cold enough?' }, department: 'service' },
          {
            id: 'how',
            type: 'passFail',
            text: { en: 'Logged?' },
            department: 'service',
            condition: { question: 'cold', op: 'eq', value: 'pass' },
          },
          { id: 'floor', type: 'passFail', text: { en: 'Clean floor?' }, department: 'service' },
        ],
      },
    ],
  };
  published = await publish(home, kitchen);
  const id = await started(home, published);
  await submit(id, { cold: says('fail'), floor: says('pass') });
  onDay('2026-03-05');
  const again = await begun(id);
  expect(await failureOf(submit(again, { cold: says('pass') }))).toMatchObject({
    details: { missingAnswers: [{ question: 'how', instance: 0, code: 'REQUIRED' }] },
  });
  expect((await submit(again, { how: says('pass') })).score).toBe(100);
  await exact();
});

test('an answer that is corrected afterwards is corrected where it was taken over, and only there', async () => {
  const first = await wholeAudit();
  onDay('2026-03-05');
  const again = await begun(first);
  await submit(again, { greeting: says('pass') });
  const ctx = await home.ctxFor('standards_manager');
  const answers = [
    { question: 'tables', instance: 0, content: says(0) },
    { question: 'greeting', instance: 0, content: says('fail', { note: 'Twice' }) },
  ];
  await correctAudit(ctx, { id: first, reason: 'Misread', answers });
  expect(await getAudit(ctx, { id: again })).toMatchObject({ score: 80, findings: [{ question: 'tables' }] });
  expect([await score('2026-03-04'), await score('2026-03-05')]).toEqual([0, 0.75]);
  await exact();
});

test('lists say which audits and assignments ask again', async () => {
  const first = await wholeAudit();
  onDay('2026-03-05');
  const again = await begun(first);
  await submit(again, { greeting: says('pass') });
  const ctx = await home.ctxFor('admin');
  const audits = (await listAudits(ctx, { limit: 50 })).items.map(({ id, reaudit }) => [id, reaudit]);
  expect(audits).toEqual([
    [again, true],
    [first, false],
  ]);
  const { items } = await listAssignments(ctx, { scope: 'all', limit: 50 });
  expect(items.map(({ auditId, reaudit }) => [auditId, reaudit])).toEqual([
    [first, false],
    [again, true],
  ]);
});
