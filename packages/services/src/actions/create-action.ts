import { action, actionEvent } from '@concord/db/schema/actions';
import { department, location, member } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import type { CreateActionInput } from '@concord/domain/action-wire';
import { dayIn } from '@concord/domain/day';
import { ServiceError } from '@concord/domain/errors';
import { and, eq } from 'drizzle-orm';
import { departmentsInReach, locationsInReach } from '../access/reach-filter.ts';
import { requireInBrand } from '../access/require-in-brand.ts';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { createOnce } from '../create-once.ts';
import { inBrand } from '../in-brand.ts';
import { rebuildScores } from '../rollups/rebuild-scores.ts';
import { requireAssignee } from './require-assignee.ts';
import { requireFromToday } from './require-unsettled.ts';

/** Opens an action by hand. The same call again is the same action; the id with other content is ID_TAKEN. */
export async function createAction(ctx: Ctx, input: CreateActionInput): Promise<{ readonly id: string }> {
  requirePermission(ctx.actor, 'actions.work');
  return inBrand(ctx, async (tx) => {
    const today = await todayAt(ctx, tx, input.locationId);
    await requireDepartmentInReach(ctx, tx, input.departmentId);
    await requireInBrand(tx, ctx.actor, member, input.assigneeId, 'member');
    const made = await insertOnce(ctx, tx, input);
    if (!made) return { id: input.id };
    // After the insert, so that a repeat on a later day is still the same call; a refusal takes the insert back.
    requireFromToday(input.dueOn, today);
    await requireAssignee(ctx, tx, input.assigneeId, input);
    await recordOpened(ctx, tx, input, today);
    await rebuildScores(tx, ctx.actor.orgId, { locations: [input.locationId], from: input.dueOn });
    return { id: input.id };
  });
}

async function todayAt(ctx: Ctx, tx: Tx, locationId: string): Promise<string> {
  const [place] = await tx
    .select({ timeZone: location.timeZone, mergedInto: location.mergedInto })
    .from(location)
    .where(and(eq(location.orgId, ctx.actor.orgId), eq(location.id, locationId), locationsInReach(ctx.actor)))
    // A merge that is under way would leave the action behind.
    .for('share');
  if (!place) throw new ServiceError('NOT_FOUND', { what: 'location' });
  if (place.mergedInto !== null) throw new ServiceError('LOCATION_MERGED', { into: place.mergedInto });
  return dayIn(ctx.now(), place.timeZone);
}

async function requireDepartmentInReach(ctx: Ctx, tx: Tx, id: string): Promise<void> {
  const where = and(eq(department.orgId, ctx.actor.orgId), eq(department.id, id), departmentsInReach(ctx.actor));
  const rows = await tx.select({ id: department.id }).from(department).where(where);
  if (rows.length === 0) throw new ServiceError('NOT_FOUND', { what: 'department' });
}

async function insertOnce(ctx: Ctx, tx: Tx, input: CreateActionInput): Promise<boolean> {
  const { orgId } = ctx.actor;
  const { assigneeId: _assigneeId, dueOn, ...given } = input;
  const content = { ...given, firstDueOn: dueOn };
  const { id, locationId, departmentId, title, priority, firstDueOn } = action;
  return createOnce({
    insert: () =>
      tx
        .insert(action)
        .values({ orgId, ...input, firstDueOn: dueOn, createdAt: ctx.now() })
        .onConflictDoNothing({ target: [action.orgId, action.id] })
        .returning({ id: action.id }),
    existing: async () => {
      const [row] = await tx
        .select({ id, locationId, departmentId, title, priority, firstDueOn })
        .from(action)
        .where(and(eq(action.orgId, orgId), eq(action.id, input.id)));
      return row;
    },
    content,
  });
}

async function recordOpened(ctx: Ctx, tx: Tx, input: CreateActionInput, today: string): Promise<void> {
  const { orgId, memberId } = ctx.actor;
  const opened = { orgId, actionId: input.id, memberId, day: today, at: ctx.now() };
  const eventId = ctx.newId();
  await tx.insert(actionEvent).values({ ...opened, id: eventId, kind: 'opened' });
  await ctx.jobs.send(tx, 'notify', { orgId, id: eventId, kind: 'action_opened' });
  await record(ctx, tx, { verb: 'actions.create', subject: { kind: 'action', id: input.id }, details: { ...input } });
  if (input.assigneeId === null) return;
  const assignedId = ctx.newId();
  await tx.insert(actionEvent).values({ ...opened, id: assignedId, kind: 'assigned', subjectId: input.assigneeId });
  await ctx.jobs.send(tx, 'notify', { orgId, id: assignedId, kind: 'action_assigned' });
}
