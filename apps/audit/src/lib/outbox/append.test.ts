import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { signAudit } from '../audit/sign-audit.ts';
import { openOwner } from '../storage/open-owner.ts';
import { appendAnswer, AuditClosed } from './append.ts';
import { readOutbox } from './read-outbox.ts';
import { beginAudit, content, NOW, photoOf, someone } from './test/device.ts';

afterEach(() => vi.restoreAllMocks());

it('writes the answer, its change and its photo in one strict transaction', async () => {
  const db = await openOwner(someone());
  const audit = await beginAudit(db);
  const photo = await photoOf(audit.id, 'a picture');
  const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await appendAnswer(db, {
    auditId: audit.id,
    question: 'q1',
    instance: 0,
    content: content('fail', [photo.id]),
    photos: [photo],
  });
  expect(opened.mock.calls.map(([, mode, options]) => [mode, options])).toEqual([
    ['readwrite', { durability: 'strict' }],
  ]);
  expect((await db.get('answers', [audit.id, 'q1', 0]))?.content.value).toBe('fail');
  const { entries } = await readOutbox(db, audit.id);
  expect(entries.map((entry) => entry.kind)).toEqual(['start', 'photo', 'mutation']);
  expect((await db.get('photos', photo.id))?.sha256).toBe(photo.sha256);
});

it('asks for strict durability wherever it writes', async () => {
  const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const db = await openOwner(someone());
  const audit = await beginAudit(db);
  await appendAnswer(db, { auditId: audit.id, question: 'q1', instance: 0, content: content('pass') });
  await signAudit(
    db,
    audit.id,
    'device',
    { signedName: 'Ana', signature: null, finishedAt: NOW, position: null },
    null,
  );
  const writes = opened.mock.calls.filter(([, mode]) => mode === 'readwrite' && mode !== undefined);
  // `beginAudit` puts a checklist version by the plain way, as only a test does.
  const relaxed = writes.filter(
    ([stores, , options]) => options?.durability !== 'strict' && !`${stores}`.startsWith('versions'),
  );
  expect(writes.length).toBeGreaterThan(3);
  expect(relaxed).toEqual([]);
});

it('writes nothing at all when one part cannot be written', async () => {
  const db = await openOwner(someone());
  const audit = await beginAudit(db);
  const unstorable = { ...(await photoOf(audit.id, 'x')), bytes: (() => {}) as unknown as ArrayBuffer };
  const change = { auditId: audit.id, question: 'q1', instance: 0, content: content('pass'), photos: [unstorable] };
  await expect(appendAnswer(db, change)).rejects.toThrow();
  expect(await db.getAll('answers')).toEqual([]);
  expect((await readOutbox(db, audit.id)).entries.map((entry) => entry.kind)).toEqual(['start']);
  expect((await db.get('audits', audit.id))?.lastSeq).toBe(0);
});

it('counts seq up per audit, and typing a sentence is one change', async () => {
  const db = await openOwner(someone());
  const audit = await beginAudit(db);
  for (const text of ['C', 'Cl', 'Cle', 'Clean']) {
    await appendAnswer(db, { auditId: audit.id, question: 'note', instance: 0, content: content(text) });
  }
  await appendAnswer(db, { auditId: audit.id, question: 'q2', instance: 0, content: content('pass') });
  const { entries } = await readOutbox(db, audit.id);
  const changes = entries.flatMap((entry) => (entry.kind === 'mutation' ? [entry.mutation] : []));
  expect(changes.map(({ seq, content: { value } }) => [seq, value])).toEqual([
    [1, 'Clean'],
    [2, 'pass'],
  ]);
});

it('never alters a change that the server may have', async () => {
  const db = await openOwner(someone());
  const audit = await beginAudit(db);
  await appendAnswer(db, { auditId: audit.id, question: 'q1', instance: 0, content: content('pass') });
  const [, sent] = await db.getAll('outbox');
  if (sent?.kind === 'mutation') await db.put('outbox', { ...sent, attempted: true });
  await appendAnswer(db, { auditId: audit.id, question: 'q1', instance: 0, content: content('fail') });
  const { entries } = await readOutbox(db, audit.id);
  expect(entries.flatMap((e) => (e.kind === 'mutation' ? [e.mutation.content.value] : []))).toEqual(['pass', 'fail']);
});

it('takes no answer once the audit is signed', async () => {
  const db = await openOwner(someone());
  const audit = await beginAudit(db);
  await signAudit(
    db,
    audit.id,
    'device',
    { signedName: 'Ana', signature: null, finishedAt: NOW, position: null },
    null,
  );
  const late = appendAnswer(db, { auditId: audit.id, question: 'q1', instance: 0, content: content('pass') });
  await expect(late).rejects.toThrow(AuditClosed);
});

it('keeps what one person entered out of the sight of the next', async () => {
  const [first, second] = [someone(), someone()];
  const db = await openOwner(first);
  const audit = await beginAudit(db);
  await appendAnswer(db, { auditId: audit.id, question: 'q1', instance: 0, content: content('pass') });
  const other = await openOwner({ ...second, orgId: first.orgId });
  expect(await other.getAll('answers')).toEqual([]);
  expect((await readOutbox(other)).entries).toEqual([]);
  expect((await (await openOwner(first)).getAll('answers')).length).toBe(1);
});
