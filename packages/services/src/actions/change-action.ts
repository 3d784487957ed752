import { action, actionEvent } from '@concord/db/schema/actions';
import type { Tx } from '@concord/db/client';
import type { ActionStatus } from '@concord/domain/action';
import type { Day } from '@concord/domain/ids';
import type { NotificationKind } from '@concord/domain/notification';
import { and, eq } from 'drizzle-orm';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import type { ActionRow } from './reachable-action.ts';

/** How an action stands after a change. */
export interface ActionState {
  readonly id: string;
  readonly status: ActionStatus;
  readonly assigneeId: string | null;
  readonly dueOn: Day;
  readonly revision: number;
}

export function stateOf(row: ActionRow): ActionState {
  const { id, status, assigneeId, dueOn, revision } = row;
  return { id, status: status as ActionStatus, assigneeId, dueOn, revision };
}

interface Change {
  readonly verb: string;
  readonly set: Partial<ActionRow>;
  /** The line in the action's own history. */
  readonly event: Pick<typeof actionEvent.$inferInsert, 'kind' | 'body' | 'subjectId' | 'day'>;
  readonly notify?: NotificationKind;
}

/** Changes a locked action by one revision, with its history, the audit log and the notification. */
export async function changeAction(ctx: Ctx, tx: Tx, row: ActionRow, change: Change): Promise<ActionState> {
  const { orgId, memberId } = ctx.actor;
  const next = { ...row, ...change.set, revision: row.revision + 1 };
  await tx
    .update(action)
    .set({ ...change.set, revision: next.revision })
    .where(and(eq(action.orgId, orgId), eq(action.id, row.id)));
  const eventId = ctx.newId();
  await tx
    .insert(actionEvent)
    .values({ orgId, id: eventId, actionId: row.id, memberId, at: ctx.now(), ...change.event });
  await record(ctx, tx, {
    verb: change.verb,
    subject: { kind: 'action', id: row.id },
    details: { ...change.event, eventId },
  });
  if (change.notify) await ctx.jobs.send(tx, 'notify', { orgId, id: eventId, kind: change.notify });
  return stateOf(next);
}
