import { testDatabase } from '@concord/db/test/database';
import type { ActionStep } from '@concord/domain/action';
import { member } from '@concord/db/schema/organization';
import { withTenant } from '@concord/db/tenant';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Ctx } from '../context.ts';
import { networkSummary } from '../network/summary.ts';
import { uploaded } from '../test/audit-fixture.ts';
import { brand, type Brand } from '../test/brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { addActionEvidence } from './add-action-evidence.ts';
import { assignAction } from './assign-action.ts';
import { commentAction } from './comment-action.ts';
import { createAction } from './create-action.ts';
import { getAction } from './get-action.ts';
import { listActions } from './list-actions.ts';
import { setActionDue } from './set-action-due.ts';
import { stepAction } from './step-action.ts';

const database = await testDatabase();
afterAll(() => database.close());

let ours: Brand;
let admin: Ctx;
let owner: Ctx;
beforeEach(async () => {
  ours = await brand(database.app);
  admin = await ours.ctxFor('admin');
  owner = await ours.ctxFor('department_owner');
});

const page = { limit: 50 };

function work(change: Partial<Parameters<typeof createAction>[1]> = {}) {
  const { locations, departments } = ours;
  const place = { locationId: locations.north, departmentId: departments.service };
  return {
    id: v7(),
    ...place,
    title: 'Repair the bell',
    priority: 'normal' as const,
    dueOn: '2026-03-05',
    assigneeId: null,
    ...change,
  };
}

async function opened(change: Parameters<typeof work>[0] = {}): Promise<string> {
  return (await createAction(admin, work(change))).id;
}

async function step(ctx: Ctx, id: string, name: ActionStep, comment = '') {
  const { revision } = await getAction(ctx, { id });
  return stepAction(ctx, { id, step: name, revision, comment });
}

test('created once however often it is sent, in the brand’s first language', async () => {
  const input = work({ assigneeId: ours.members.department_owner });
  await createAction(admin, input);
  ours.clock.now = new Date('2026-04-01T10:00:00Z');
  await createAction(admin, input);
  expect((await failureOf(createAction(admin, { ...input, title: 'Other' }))).code).toBe('ID_TAKEN');
  const found = await getAction(owner, { id: input.id });
  expect(found).toMatchObject({
    title: { en: 'Repair the bell' },
    overdue: true,
    firstDueOn: '2026-03-05',
    finding: null,
  });
  expect(found.events.map(({ kind }) => kind)).toEqual(['opened', 'assigned']);
  expect(ours.jobs.filter(({ queue }) => queue === 'notify').map(({ payload }) => payload.kind)).toEqual([
    'action_opened',
    'action_assigned',
  ]);
  expect((await failureOf(createAction(admin, work()))).details).toMatchObject({
    issues: [{ path: 'dueOn', code: 'DAY_IN_THE_PAST' }],
  });
});

test('its whole life: nobody verifies their own work, reopened work needs new proof', async () => {
  const id = await opened();
  expect((await step(owner, id, 'start')).status).toBe('in_progress');
  expect((await failureOf(step(owner, id, 'verify'))).details).toEqual({ status: 'in_progress', step: 'verify' });
  expect((await failureOf(step(owner, id, 'finish'))).code).toBe('EVIDENCE_REQUIRED');
  await commentAction(owner, { id, eventId: v7(), body: 'ordered' });
  const done = await step(owner, id, 'finish');
  expect(done.status).toBe('done');
  expect((await failureOf(step(owner, id, 'verify'))).code).toBe('VERIFY_OWN_WORK');
  expect((await getAction(owner, { id })).mayVerify).toBe(false);
  expect((await getAction(admin, { id })).mayVerify).toBe(true);
  const stale = { id, step: 'verify' as const, revision: done.revision - 1, comment: '' };
  expect(await failureOf(stepAction(admin, stale))).toEqual({
    code: 'REVISION_STALE',
    details: { current: done.revision },
  });
  await step(admin, id, 'verify');
  expect((await getAction(admin, { id })).verifiedOn).toBe('2026-03-02');
  const again = await step(owner, id, 'reopen', 'broken again');
  expect(again.status).toBe('open');
  expect((await getAction(admin, { id })).verifiedOn).toBeNull();
  ours.clock.now = new Date('2026-03-03T09:00:00Z');
  expect((await failureOf(step(owner, id, 'finish'))).code).toBe('EVIDENCE_REQUIRED');
  expect((await step(owner, id, 'finish', 'replaced')).status).toBe('done');
});

test('comments and evidence arrive once, on their own action only', async () => {
  const [id, other] = [await opened(), await opened()];
  const said = { id, eventId: v7(), body: 'looked at it' };
  await commentAction(owner, said);
  await commentAction(owner, said);
  expect((await failureOf(commentAction(owner, { ...said, body: 'else' }))).code).toBe('ID_TAKEN');
  expect((await failureOf(commentAction(owner, { ...said, id: other }))).code).toBe('ID_TAKEN');
  const photoId = await uploaded(ours, 'department_owner');
  const proof = { id, eventId: v7(), photoId, body: '' };
  expect((await failureOf(addActionEvidence(owner, { ...proof, photoId: v7() }))).details).toEqual({ what: 'photo' });
  await addActionEvidence(owner, proof);
  await addActionEvidence(owner, proof);
  const { events } = await getAction(owner, { id });
  expect(events.map(({ kind }) => kind)).toEqual(['opened', 'comment', 'evidence']);
  expect((await failureOf(commentAction(owner, { id, eventId: v7(), body: 'a\0' }))).code).toBe('INPUT_INVALID');
});

test('only who can work it is given it', async () => {
  const id = await opened();
  const { members } = ours;
  const give = (assigneeId: string | null) => assignAction(owner, { id, assigneeId });
  expect((await give(members.location_manager)).assigneeId).toBe(members.location_manager);
  for (const assigneeId of [members.viewer, members.auditor]) {
    expect((await failureOf(give(assigneeId))).details).toMatchObject({
      issues: [{ path: 'assigneeId', code: 'ASSIGNEE_CANNOT_WORK' }],
    });
  }
  const south = await opened({ locationId: ours.locations.south });
  expect((await failureOf(assignAction(admin, { id: south, assigneeId: members.location_manager }))).code).toBe(
    'INPUT_INVALID',
  );
  const theirs = await brand(database.app, 'Other brand');
  expect((await failureOf(give(theirs.members.admin))).details).toEqual({ what: 'member' });
  const leaving = and(eq(member.orgId, ours.orgId), eq(member.id, members.region_manager));
  await withTenant(database.app, ours.orgId, (tx) => tx.update(member).set({ active: false }).where(leaving));
  expect((await failureOf(give(members.region_manager))).details).toEqual({ what: 'member' });
  expect((await give(null)).assigneeId).toBeNull();
});

test('overdue goes by the location’s own day, moving the date keeps the first', async () => {
  const id = await opened({ dueOn: '2026-03-02' });
  // Still the 2nd in Berlin.
  ours.clock.now = new Date('2026-03-02T22:59:00Z');
  expect((await listActions(owner, page)).counts.overdue).toBe(0);
  ours.clock.now = new Date('2026-03-02T23:01:00Z');
  const late = await listActions(owner, { ...page, overdue: true });
  expect(late.items).toMatchObject([{ id, overdue: true }]);
  expect(late.counts).toEqual({ open: 1, inProgress: 0, done: 0, overdue: 1 });
  expect(
    (
      await failureOf(
        setActionDue(owner, { id, dueOn: '2026-03-02' }).then(() => setActionDue(owner, { id, dueOn: '2026-03-01' })),
      )
    ).details,
  ).toMatchObject({ issues: [{ today: '2026-03-03' }] });
  await setActionDue(owner, { id, dueOn: '2026-03-20' });
  expect(await getAction(owner, { id })).toMatchObject({
    dueOn: '2026-03-20',
    firstDueOn: '2026-03-02',
    overdue: false,
  });
  await step(admin, id, 'cancel');
  expect((await failureOf(setActionDue(owner, { id, dueOn: '2026-03-21' }))).code).toBe('STATE_FORBIDS');
});

test('lists page in the order of due dates', async () => {
  for (const dueOn of ['2026-03-09', '2026-03-07', '2026-03-08', '2026-03-07', '2026-03-06']) await opened({ dueOn });
  const first = await listActions(owner, { limit: 2 });
  const second = await listActions(owner, { limit: 2, cursor: first.nextCursor });
  const third = await listActions(owner, { limit: 2, cursor: second.nextCursor });
  const days = [first, second, third].flatMap(({ items }) => items.map(({ dueOn }) => dueOn));
  expect(days).toEqual(['2026-03-06', '2026-03-07', '2026-03-07', '2026-03-08', '2026-03-09']);
  expect(third.nextCursor).toBeNull();
  expect((await failureOf(listActions(owner, { limit: 2, cursor: 'bm9uZQ' }))).code).toBe('INPUT_INVALID');
});

test('what is out of reach is not there, for reading and for every change', async () => {
  const elsewhere = await opened({ locationId: ours.locations.south });
  const others = await opened({ departmentId: ours.departments.facilities });
  const theirs = await brand(database.app, 'Other brand');
  const intruders: [Ctx, string][] = [
    [await ours.ctxFor('location_manager'), elsewhere],
    [await ours.ctxFor('region_manager'), elsewhere],
    [owner, others],
    [await theirs.ctxFor('admin'), elsewhere],
  ];
  const photoId = await uploaded(ours);
  for (const [ctx, id] of intruders) {
    const tries = [
      () => getAction(ctx, { id }),
      () => assignAction(ctx, { id, assigneeId: null }),
      () => setActionDue(ctx, { id, dueOn: '2026-03-30' }),
      () => commentAction(ctx, { id, eventId: v7(), body: 'hello' }),
      () => addActionEvidence(ctx, { id, eventId: v7(), photoId, body: '' }),
      () => stepAction(ctx, { id, step: 'start', revision: 1, comment: '' }),
    ];
    for (const attempt of tries)
      expect(await failureOf(attempt())).toEqual({ code: 'NOT_FOUND', details: { what: 'action' } });
    expect((await listActions(ctx, page)).items.map((item) => item.id)).not.toContain(id);
  }
  const viewer = await ours.ctxFor('viewer');
  expect((await getAction(viewer, { id: elsewhere })).allowedSteps).toEqual([]);
  expect((await failureOf(commentAction(viewer, { id: elsewhere, eventId: v7(), body: 'x' }))).code).toBe(
    'NOT_ALLOWED',
  );
  const misplaced = work({ locationId: ours.locations.south });
  expect((await failureOf(createAction(await ours.ctxFor('location_manager'), misplaced))).details).toEqual({
    what: 'location',
  });
  const foreign = work({ departmentId: ours.departments.facilities });
  expect((await failureOf(createAction(owner, foreign))).details).toEqual({ what: 'department' });
});

test('a region lists the work of the places that belong to it today, closed ones among them', async () => {
  const [here, there] = [await opened(), await opened({ locationId: ours.locations.south })];
  const listed = async (ctx: Ctx, regionId: string) =>
    (await listActions(ctx, { ...page, regionId, status: ['open', 'in_progress'] })).items.map(({ id }) => id);
  expect(await listed(admin, ours.regions.north)).toEqual([here]);
  expect(await listed(admin, ours.regions.country)).toEqual([here, there].toSorted());
  expect((await networkSummary(admin, { days: 90, regionId: ours.regions.north })).departments).toMatchObject([
    { department: { key: 'facilities' }, openActions: 0 },
    { department: { key: 'service' }, openActions: 1 },
  ]);
  const manager = await ours.ctxFor('region_manager');
  expect((await failureOf(listed(manager, ours.regions.south))).details).toEqual({ what: 'region' });
});
