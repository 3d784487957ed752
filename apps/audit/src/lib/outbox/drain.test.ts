import 'fake-indexeddb/auto';
import { v7 } from 'uuid';
import { expect, it, vi } from 'vitest';
import { signAudit } from '../audit/sign-audit.ts';
import { ServerRefusal, Unreachable } from '../wire/failure.ts';
import type { OwnerDatabase } from '../storage/schema.ts';
import { appendAnswer } from './append.ts';
import { chooseValue } from './choose-value.ts';
import { drain } from './drain.ts';
import { exportAudit } from './export-entries.ts';
import { withDrainLock } from './lock.ts';
import { readOutbox } from './read-outbox.ts';
import { beginAudit, content, deviceOf, NOW, photoOf, someone } from './test/device.ts';
import { ReferenceServer } from './test/reference-server.ts';

async function setUp() {
  const owner = someone();
  const server = new ReferenceServer(owner);
  const drainer = await deviceOf(owner, server);
  return { owner, server, drainer, db: drainer.db };
}

const answer = (db: OwnerDatabase, auditId: string, question: string, value: string) =>
  appendAnswer(db, { auditId, question, instance: 0, content: content(value) });

const sign = (db: OwnerDatabase, auditId: string, deviceId: string) =>
  signAudit(db, auditId, deviceId, { signedName: 'Ana', signature: null, finishedAt: NOW, position: null }, null);

it('sends start, photos, changes in order, then submit, and only then calls the audit sent', async () => {
  const { server, drainer, db } = await setUp();
  const audit = await beginAudit(db);
  await answer(db, audit.id, 'q1', 'pass');
  const photo = await photoOf(audit.id, 'a picture');
  await appendAnswer(db, {
    auditId: audit.id,
    question: 'q2',
    instance: 0,
    content: content('fail', [photo.id]),
    photos: [photo],
  });
  await sign(db, audit.id, drainer.deviceId);
  expect(await drain(drainer)).toBe('done');
  expect(server.log).toEqual([
    `start ${audit.id}`,
    `photo ${photo.id}`,
    `push ${audit.id}#1 ${audit.id}#2`,
    `submit ${audit.id}`,
  ]);
  expect((await db.get('audits', audit.id))?.state).toBe('sent');
  expect((await readOutbox(db)).entries).toEqual([]);
  expect(await db.getAll('photos')).toEqual([]);
});

it('keeps everything when the session is over, and sends it after signing in again', async () => {
  const { owner, server, drainer, db } = await setUp();
  const audit = await beginAudit(db);
  await answer(db, audit.id, 'q1', 'pass');
  server.owner = null;
  expect(await drain(drainer)).toBe('signIn');
  expect((await readOutbox(db)).entries.length).toBe(2);
  server.owner = owner;
  vi.spyOn(server, 'push').mockRejectedValueOnce(new ServerRefusal('NOT_SIGNED_IN'));
  expect(await drain(drainer)).toBe('signIn');
  expect((await readOutbox(db)).entries.length).toBe(1);
  expect(await drain(drainer)).toBe('done');
  expect(server.audits.get(audit.id)?.answers.size).toBe(1);
});

it('sends nothing under the name of another person', async () => {
  const { server, drainer, db } = await setUp();
  const audit = await beginAudit(db);
  await answer(db, audit.id, 'q1', 'pass');
  server.owner = someone();
  expect(await drain(drainer)).toBe('otherPerson');
  expect(server.log).toEqual([]);
  expect((await readOutbox(db)).entries.length).toBe(2);
});

it.each(['ANSWER_INVALID', 'throws'] as const)(
  'a poison change (%s) holds up only the submit of its own audit',
  async (how) => {
    const { server, drainer, db } = await setUp();
    const [sick, well] = [await beginAudit(db), await beginAudit(db)];
    server.poison.set('bad', how);
    await answer(db, sick.id, 'q1', 'pass');
    await answer(db, well.id, 'q1', 'pass');
    await answer(db, sick.id, 'bad', 'pass');
    await sign(db, sick.id, drainer.deviceId);
    await sign(db, well.id, drainer.deviceId);
    expect(await drain(drainer)).toBe('done');
    expect((await db.get('audits', well.id))?.state).toBe('sent');
    expect((await db.get('audits', sick.id))?.state).toBe('signed');
    expect(server.audits.get(sick.id)?.answers.has('q1 0')).toBe(true);
    const { entries } = await readOutbox(db, sick.id);
    const code = how === 'throws' ? 'INPUT_INVALID' : 'ANSWER_INVALID';
    expect(entries.map((entry) => [entry.kind, entry.refused?.code])).toEqual([
      ['mutation', code],
      ['submit', undefined],
    ]);
    expect(await exportAudit(db, sick.id)).toContain(code);
  },
);

it('gives up on a change after five failures of the server and shows it', async () => {
  const { server, drainer, db } = await setUp();
  const audit = await beginAudit(db);
  await answer(db, audit.id, 'q1', 'pass');
  vi.spyOn(server, 'push').mockRejectedValue(new ServerRefusal('INTERNAL'));
  const ends = [];
  for (let run = 0; run < 5; run += 1) ends.push(await drain(drainer));
  expect(ends).toEqual(['later', 'later', 'later', 'later', 'done']);
  expect((await readOutbox(db)).entries[0]?.refused?.code).toBe('INTERNAL');
});

it('tries again for ever while the server cannot be reached or its database is away', async () => {
  const { server, drainer, db } = await setUp();
  const audit = await beginAudit(db);
  await answer(db, audit.id, 'q1', 'pass');
  const push = vi.spyOn(server, 'push');
  for (let run = 0; run < 12; run += 1) {
    push.mockRejectedValueOnce(run % 2 ? new Unreachable('offline') : new ServerRefusal('DATABASE_UNAVAILABLE'));
    expect(await drain(drainer)).toBe('later');
  }
  expect(await drain(drainer)).toBe('done');
});

it('a crash between the server taking a change and the device forgetting it makes no second change', async () => {
  const { server, drainer, db } = await setUp();
  const audit = await beginAudit(db);
  await answer(db, audit.id, 'q1', 'pass');
  const real = server.push.bind(server);
  vi.spyOn(server, 'push').mockImplementationOnce(async (input) => {
    await real(input);
    throw new Unreachable('the answer was lost');
  });
  expect(await drain(drainer)).toBe('later');
  await answer(db, audit.id, 'q1', 'fail');
  expect(await drain(drainer)).toBe('done');
  expect(server.audits.get(audit.id)?.seen.size).toBe(2);
  expect(server.audits.get(audit.id)?.answers.get('q1 0')).toMatchObject({ revision: 2, content: content('fail') });
  expect((await db.get('answers', [audit.id, 'q1', 0]))?.revision).toBe(2);
});

it('a submit whose answer was lost is sent again and counts once', async () => {
  const { server, drainer, db } = await setUp();
  const audit = await beginAudit(db);
  await sign(db, audit.id, drainer.deviceId);
  const real = server.submit.bind(server);
  vi.spyOn(server, 'submit').mockImplementationOnce(async (input) => {
    await real(input);
    throw new Unreachable('the answer was lost');
  });
  expect(await drain(drainer)).toBe('later');
  expect((await db.get('audits', audit.id))?.state).toBe('signed');
  expect(await drain(drainer)).toBe('done');
  expect(server.audits.get(audit.id)?.submitted).toBe(1);
});

it('two drainers at once send everything once under the lock', async () => {
  const { owner, server, drainer, db } = await setUp();
  const audit = await beginAudit(db);
  for (const question of ['q1', 'q2', 'q3']) await answer(db, audit.id, question, 'pass');
  await sign(db, audit.id, drainer.deviceId);
  await Promise.all([withDrainLock(owner, () => drain(drainer)), withDrainLock(owner, () => drain(drainer))]);
  expect(server.log.filter((line) => line.startsWith('push')).length).toBe(1);
  expect(server.audits.get(audit.id)?.submitted).toBe(1);
});

it('even without the lock two drainers lose and double nothing', async () => {
  const { server, drainer, db } = await setUp();
  const audit = await beginAudit(db);
  for (const question of ['q1', 'q2', 'q3']) await answer(db, audit.id, question, 'pass');
  await sign(db, audit.id, drainer.deviceId);
  await Promise.all([drain(drainer), drain(drainer)]);
  await drain(drainer);
  expect(server.audits.get(audit.id)?.seen.size).toBe(3);
  expect(server.audits.get(audit.id)?.submitted).toBe(1);
  expect((await readOutbox(db)).entries).toEqual([]);
});

it('shows both values of a conflict and sends the chosen one on the newest revision', async () => {
  const { owner, server, drainer, db } = await setUp();
  const audit = await beginAudit(db);
  await drain(drainer);
  const other = { mutationId: v7(), auditId: audit.id, checklistVersionId: audit.checklistVersionId, seq: 1 };
  await server.push({
    deviceId: v7(),
    mutations: [{ ...other, question: 'q1', instance: 0, baseRevision: 0, content: content('fail') }],
  });
  await answer(db, audit.id, 'q1', 'pass');
  await sign(db, audit.id, drainer.deviceId);
  await drain(drainer);
  const [held] = (await readOutbox(db, audit.id)).entries;
  if (held?.kind !== 'mutation') throw new Error('the conflict is not on this device');
  expect([held.mutation.content.value, held.conflict?.content.value]).toEqual(['pass', 'fail']);
  expect((await db.get('audits', audit.id))?.state).toBe('signed');
  await chooseValue(db, held, 'mine');
  expect(await drain({ ...drainer, owner })).toBe('done');
  expect(server.audits.get(audit.id)?.answers.get('q1 0')?.content.value).toBe('pass');
  expect((await db.get('audits', audit.id))?.state).toBe('sent');
});

it('leaves an entry that it cannot read, and holds up its audit alone', async () => {
  const { drainer, db } = await setUp();
  const audit = await beginAudit(db);
  await db.add('outbox', { kind: 'rumour', auditId: audit.id } as never);
  await sign(db, audit.id, drainer.deviceId);
  expect(await drain(drainer)).toBe('done');
  expect((await db.get('audits', audit.id))?.state).toBe('signed');
  expect((await readOutbox(db, audit.id)).unreadable.length).toBe(1);
});

it('sends photos again that a restored server no longer has', async () => {
  const { server, drainer, db } = await setUp();
  const audit = await beginAudit(db);
  const photo = await photoOf(audit.id, 'a picture');
  await appendAnswer(db, {
    auditId: audit.id,
    question: 'q1',
    instance: 0,
    content: content('fail', [photo.id]),
    photos: [photo],
  });
  await drain(drainer);
  server.photos.clear();
  await sign(db, audit.id, drainer.deviceId);
  await drain(drainer);
  expect(await drain(drainer)).toBe('done');
  expect(server.photos.has(photo.id)).toBe(true);
  expect((await db.get('audits', audit.id))?.state).toBe('sent');
});
