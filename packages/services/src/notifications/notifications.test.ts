import { action, actionEvent } from '@concord/db/schema/actions';
import { member, memberScope } from '@concord/db/schema/organization';
import { withTenant } from '@concord/db/tenant';
import type { NotificationKind } from '@concord/domain/notification';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { JobCtx } from '../context.ts';
import type { Role } from '@concord/domain/roles';
import { world } from '../test/world.ts';
import { deliverNotification } from './deliver-notification.ts';
import { listNotifications } from './list-notifications.ts';
import { markRead } from './mark-read.ts';

const here = world();

async function jobCtx(): Promise<JobCtx> {
  const { actor, ...rest } = await here.ours.ctxFor('admin');
  return { ...rest, orgId: actor.orgId };
}

const inboxOf = async (role: Role) => (await listNotifications(await here.ours.ctxFor(role), { limit: 200 })).items;

/** An action of the service department with one event, made by `by`, about `subject`. */
async function anEvent(over: { by?: Role; subject?: Role; assignee?: Role; finishedBy?: Role } = {}) {
  const { orgId, members, locations, departments } = here.ours;
  const ids = { actionId: v7(), eventId: v7() };
  const memberOf = (role: Role | undefined) => (role ? members[role] : null);
  await withTenant(here.db.app, orgId, async (tx) => {
    await tx.insert(action).values({
      orgId,
      id: ids.actionId,
      locationId: locations.north,
      departmentId: departments.service,
      title: 'Repair the bell',
      priority: 'normal',
      dueOn: '2026-03-09',
      firstDueOn: '2026-03-09',
      assigneeId: memberOf(over.assignee),
      finishedBy: memberOf(over.finishedBy),
    });
    const about = { memberId: memberOf(over.by), subjectId: memberOf(over.subject) };
    await tx.insert(actionEvent).values({ orgId, id: ids.eventId, actionId: ids.actionId, kind: 'opened', ...about });
  });
  return ids;
}

async function toldOf(kind: NotificationKind, over: Parameters<typeof anEvent>[0]): Promise<readonly Role[]> {
  // Later than the lines of the tests before, so that it stands on the first page.
  here.ours.clock.now = new Date(here.ours.clock.now.getTime() + 1000);
  const { actionId, eventId } = await anEvent(over);
  await deliverNotification(await jobCtx(), { kind, id: eventId });
  const roles = ['admin', 'department_owner', 'location_manager', 'region_manager'] as const;
  const inboxes = await Promise.all(roles.map(inboxOf));
  return roles.filter((_role, n) => inboxes[n]?.some((item) => item.subjectId === actionId && item.kind === kind));
}

describe('delivery', () => {
  it('has exactly 500 effects for 500 events, whatever runs twice, out of order or beside itself', async () => {
    const ctx = await jobCtx();
    const before = (await listNotifications(await here.ours.ctxFor('department_owner'), { limit: 1 })).unread;
    const { orgId, departments, locations } = here.ours;
    const actionId = v7();
    const events = Array.from({ length: 500 }, () => v7());
    await withTenant(here.db.app, orgId, async (tx) => {
      const content = { locationId: locations.north, departmentId: departments.service, priority: 'low' };
      const due = { dueOn: '2026-03-09', firstDueOn: '2026-03-09' };
      await tx.insert(action).values({ orgId, id: actionId, title: 'Many', ...content, ...due });
      await tx.insert(actionEvent).values(events.map((id) => ({ orgId, id, actionId, kind: 'opened' })));
    });
    const deliveries = [...events, ...events.toReversed().slice(0, 250), ...events.slice(100, 300)];
    const worker = async () => {
      for (let id = deliveries.pop(); id !== undefined; id = deliveries.pop()) {
        await deliverNotification(ctx, { kind: 'action_opened', id });
      }
    };
    await Promise.all(Array.from({ length: 4 }, worker));
    const { unread } = await listNotifications(await here.ours.ctxFor('department_owner'), { limit: 1 });
    expect(unread - before).toBe(500);
  });

  it('leaves nothing of a delivery that did not commit, and does it whole the next time', async () => {
    const { eventId } = await anEvent();
    const ctx = await jobCtx();
    const dying = { ...ctx, now: () => { throw new Error('the worker was killed'); } }; // prettier-ignore
    await expect(deliverNotification(dying, { kind: 'action_opened', id: eventId })).rejects.toThrow('killed');
    expect(await deliverNotification(ctx, { kind: 'action_opened', id: eventId })).toBe(1);
    expect(await deliverNotification(ctx, { kind: 'action_opened', id: eventId })).toBe(0);
  });

  it('tells those concerned, and nobody of what they did themselves', async () => {
    expect(await toldOf('action_opened', {})).toEqual(['department_owner']);
    expect(await toldOf('action_opened', { by: 'department_owner' })).toEqual([]);
    expect(await toldOf('action_assigned', { by: 'department_owner', subject: 'location_manager' })).toEqual([
      'location_manager',
    ]);
    expect(await toldOf('action_finished', { by: 'location_manager' })).toEqual(['department_owner']);
    const done = { by: 'admin', assignee: 'location_manager', finishedBy: 'region_manager' } as const;
    expect(await toldOf('action_reopened', done)).toEqual(['location_manager', 'region_manager']);
    expect(await toldOf('action_verified', { ...done, by: 'region_manager' })).toEqual(['location_manager']);
  });

  it('names the place, until it leaves the reach of the member', async () => {
    const { orgId, members, locations } = here.ours;
    const { actionId, eventId } = await anEvent({ subject: 'location_manager' });
    await deliverNotification(await jobCtx(), { kind: 'action_assigned', id: eventId });
    const line = async () => (await inboxOf('location_manager')).find((item) => item.subjectId === actionId);
    expect(await line()).toMatchObject({ location: 'Harbour' });
    const moveTo = (locationId: string) =>
      withTenant(here.db.app, orgId, (tx) =>
        tx
          .update(memberScope)
          .set({ locationId })
          .where(and(eq(memberScope.orgId, orgId), eq(memberScope.memberId, members.location_manager))),
      );
    await moveTo(locations.south);
    expect(await line()).toMatchObject({ location: null });
    await moveTo(locations.north);
  });

  it('passes over members who left', async () => {
    const { orgId, members } = here.ours;
    const { eventId } = await anEvent({ subject: 'viewer' });
    await withTenant(here.db.app, orgId, (tx) =>
      tx
        .update(member)
        .set({ active: false })
        .where(and(eq(member.orgId, orgId), eq(member.id, members.viewer))),
    );
    expect(await deliverNotification(await jobCtx(), { kind: 'action_assigned', id: eventId })).toBe(0);
  });

  it("passes over events that are gone or another brand's, and refuses a kind it does not know", async () => {
    const { orgId } = here.theirs;
    const ctx = { ...(await jobCtx()), orgId };
    expect(await deliverNotification(ctx, { kind: 'action_opened', id: v7() })).toBe(0);
    const { eventId } = await anEvent();
    expect(await deliverNotification(ctx, { kind: 'action_opened', id: eventId })).toBe(0);
    await expect(deliverNotification(ctx, { kind: 'made_up', id: v7() })).rejects.toThrow();
  });
});

describe('the inbox', () => {
  it('is read and marked by its owner only', async () => {
    const { eventId } = await anEvent();
    await deliverNotification(await jobCtx(), { kind: 'action_opened', id: eventId });
    const owner = await here.ours.ctxFor('department_owner');
    const { items, unread } = await listNotifications(owner, { limit: 1 });
    const ids = items.map((item) => item.id);
    for (const stranger of [await here.ours.ctxFor('admin'), await here.theirs.ctxFor('department_owner')]) {
      expect(await markRead(stranger, { ids })).toEqual({ marked: 0 });
    }
    expect(await markRead(owner, { ids })).toEqual({ marked: 1 });
    expect(await markRead(owner, { ids })).toEqual({ marked: 0 });
    expect((await listNotifications(owner, { limit: 1 })).unread).toBe(unread - 1);
  });

  it('pages newest first without losing or repeating a line', async () => {
    const owner = await here.ours.ctxFor('department_owner');
    const whole = new Set<string>();
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listNotifications>> = await listNotifications(owner, {
        limit: 100,
        cursor,
      });
      for (const { id } of page.items) {
        expect(whole.has(id)).toBe(false);
        whole.add(id);
      }
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(whole.size).toBeGreaterThanOrEqual(500);
  });
});
