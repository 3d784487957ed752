import { testDatabase } from '@concord/db/test/database';
import type { AnswerMutation, MutationOutcome } from '@concord/domain/audit';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ctx } from '../context.ts';
import { listActions } from '../actions/list-actions.ts';
import { device, publish, type Published, says, started } from '../test/audit-fixture.ts';
import { brand, type Brand } from '../test/brand.ts';
import { getAudit } from './get-audit.ts';
import { pushMutations } from './push-mutations.ts';
import { submitAudit } from './submit-audit.ts';

const database = await testDatabase();
let ours: Brand;
let published: Published;
let auditor: Ctx;
beforeAll(async () => {
  ours = await brand(database.app);
  published = await publish(ours);
  auditor = await ours.ctxFor('auditor');
});
afterAll(() => database.close());

interface Change {
  readonly tablet: boolean;
  readonly question: 'greeting' | 'tables';
  readonly answer: number;
  readonly base: number;
}
/** How one run of changes of one device travels: cut off, sent again, backwards, ahead of its turn, with old ones among them. */
interface Trouble {
  readonly again: boolean;
  readonly backwards: boolean;
  readonly ahead: boolean;
  readonly old: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  tablet: fc.boolean(),
  question: fc.constantFrom('greeting', 'tables'),
  answer: fc.nat(4),
  base: fc.nat(4),
});
const trouble: fc.Arbitrary<Trouble> = fc.record({
  again: fc.boolean(),
  backwards: fc.boolean(),
  ahead: fc.boolean(),
  old: fc.nat(3),
});

async function newAudit(changes: readonly Change[]) {
  const auditId = await started(ours, published);
  const devices = [device(auditId, published.versionId), device(auditId, published.versionId)] as const;
  const sent = changes.map(({ tablet, question, answer, base }) => {
    const from = devices[tablet ? 1 : 0];
    const value = question === 'tables' ? answer : answer % 2 === 0 ? 'pass' : 'fail';
    return { deviceId: from.id, mutation: from.change(question, says(value), base) };
  });
  return { auditId, devices, sent };
}
type Sent = Awaited<ReturnType<typeof newAudit>>['sent'];

async function push(deviceId: string, mutations: readonly AnswerMutation[]): Promise<MutationOutcome[]> {
  return mutations.length === 0 ? [] : (await pushMutations(auditor, { deviceId, mutations: [...mutations] })).outcomes;
}

async function deliverCleanly(sent: Sent): Promise<void> {
  for (const { deviceId, mutation } of sent) await push(deviceId, [mutation]);
}

async function deliverTroubled(sent: Sent, troubles: readonly Trouble[]): Promise<void> {
  let from = 0;
  for (let turn = 0; from < sent.length; turn += 1) {
    const first = sent[from];
    if (!first) return;
    let to = from + 1;
    while (to < sent.length && to - from < 3 && sent[to]?.deviceId === first.deviceId) to += 1;
    const { again, backwards, ahead, old } = troubles[turn % troubles.length] as Trouble;
    const own = sent.filter(({ deviceId }) => deviceId === first.deviceId).map(({ mutation }) => mutation);
    const run = sent.slice(from, to).map(({ mutation }) => mutation);
    const before = own.slice(0, own.indexOf(run[0] as AnswerMutation));
    if (ahead) await push(first.deviceId, run.slice(1));
    const batch = [...before.slice(-old || before.length), ...run];
    await push(first.deviceId, backwards ? batch.reverse() : batch);
    if (again) await push(first.deviceId, run);
    from = to;
  }
}

/** What stays of an audit, without the ids that every audit has of its own. */
async function stateOf(auditId: string, sent: Sent) {
  const { answers, conflicts } = await getAudit(auditor, { id: auditId });
  const placeOf = (id: string) => sent.findIndex(({ mutation }) => mutation.mutationId === id);
  return { answers, conflicts: conflicts.map(({ mutationId, content }) => [placeOf(mutationId), content]).sort() };
}

test('however two devices deliver, the end is that of one clean delivery', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 10 }),
      fc.array(trouble, { minLength: 1, maxLength: 6 }),
      async (changes, troubles) => {
        const clean = await newAudit(changes);
        await deliverCleanly(clean.sent);
        const troubled = await newAudit(changes);
        await deliverTroubled(troubled.sent, troubles);
        expect(await stateOf(troubled.auditId, troubled.sent)).toEqual(await stateOf(clean.auditId, clean.sent));
      },
    ),
    { numRuns: 40 },
  );
});

test('submitted many times at once, an audit has one set of findings and actions', async () => {
  const auditId = await started(ours, published, ours.locations.south);
  const phone = device(auditId, published.versionId);
  const mutations = [
    phone.change('greeting', says('fail')),
    phone.change('tables', says(0, { notApplicable: true })),
    phone.change('doors', says('pass')),
  ];
  await push(phone.id, mutations);
  const submission = {
    id: auditId,
    deviceId: phone.id,
    mutationCount: 3,
    signedName: 'Ada',
    signature: null,
    position: null,
    finishedAt: '2026-03-02T09:00:00Z',
  };
  const answers = await Promise.all(Array.from({ length: 4 }, () => submitAudit(auditor, submission)));
  expect(answers.filter((answer) => !answer.alreadySubmitted)).toHaveLength(1);
  // 3 of 4 points are gone: 25.
  for (const answer of answers) expect(answer).toMatchObject({ score: 25, findings: 1, actions: 1 });
  const there = { locationId: ours.locations.south, limit: 50 };
  expect((await listActions(await ours.ctxFor('admin'), there)).items).toHaveLength(1);
});
