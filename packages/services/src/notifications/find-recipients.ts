import type { Tx } from '@concord/db/client';
import { action, actionEvent } from '@concord/db/schema/actions';
import { assignment } from '@concord/db/schema/checklists';
import { member } from '@concord/db/schema/organization';
import { isGuidelineKind, isOpeningKind, type NotificationKind } from '@concord/domain/notification';
import { and, eq, inArray } from 'drizzle-orm';
import { ofGuideline } from './guideline-recipients.ts';
import { ofOpening } from './opening-recipients.ts';
import { ownersOf } from './owners-of.ts';

/** What a notification is about and whom it is for. */
export interface Told {
  /** The action, the assignment, the guideline or the opening. */
  readonly subjectId: string;
  /** Without the member who did it: nobody is told what they did themselves. */
  readonly memberIds: readonly string[];
  /** Tells apart what happens to one subject more than once; the event's id where nobody says. */
  readonly occasion: string;
}

interface Happened {
  readonly orgId: string;
  readonly kind: NotificationKind;
  readonly id: string;
  readonly now: Date;
}

/**
 * Whom an event concerns. `id` is the action event's, the assignment's for `audit_assigned`, and something of the guideline or the opening
 * for what happens to those. Opened and finished work goes to the department's leader and owners, assigned work to the assignee, reopened and
 * verified work to whoever did it. Null when there is no such event any more.
 */
export async function findRecipients(tx: Tx, event: Happened): Promise<Told | null> {
  const { orgId, id } = event;
  const told = await concernedBy(tx, event);
  if (!told) return null;
  const { subjectId, occasion = id } = told;
  const others = told.concerned.filter((memberId) => memberId !== null).filter((memberId) => memberId !== told.by);
  return { subjectId, occasion, memberIds: await activeOf(tx, orgId, [...new Set(others)]) };
}

function concernedBy(tx: Tx, { orgId, kind, id, now }: Happened): Promise<Concerned | null> {
  if (isGuidelineKind(kind)) return ofGuideline(tx, kind, { orgId, id, now });
  if (isOpeningKind(kind)) return ofOpening(tx, kind, { orgId, id, now });
  return kind === 'audit_assigned' ? ofAssignment(tx, orgId, id) : ofAction(tx, orgId, kind, id);
}

export interface Concerned {
  readonly subjectId: string;
  readonly concerned: readonly (string | null)[];
  readonly by: string | null;
  readonly occasion?: string;
}

async function ofAssignment(tx: Tx, orgId: string, id: string): Promise<Concerned | null> {
  const [row] = await tx
    .select({ assigneeId: assignment.assigneeId, createdBy: assignment.createdBy, status: assignment.status })
    .from(assignment)
    .where(and(eq(assignment.orgId, orgId), eq(assignment.id, id)));
  if (!row || row.status === 'cancelled') return null;
  return { subjectId: id, concerned: [row.assigneeId], by: row.createdBy };
}

async function ofAction(tx: Tx, orgId: string, kind: NotificationKind, eventId: string): Promise<Concerned | null> {
  const [row] = await tx
    .select({
      subjectId: action.id,
      by: actionEvent.memberId,
      assigned: actionEvent.subjectId,
      assigneeId: action.assigneeId,
      finishedBy: action.finishedBy,
      departmentId: action.departmentId,
    })
    .from(actionEvent)
    .innerJoin(action, and(eq(action.orgId, actionEvent.orgId), eq(action.id, actionEvent.actionId)))
    .where(and(eq(actionEvent.orgId, orgId), eq(actionEvent.id, eventId)));
  if (!row) return null;
  const { subjectId, by } = row;
  if (kind === 'action_assigned') return { subjectId, by, concerned: [row.assigned] };
  if (kind === 'action_reopened' || kind === 'action_verified') {
    return { subjectId, by, concerned: [row.assigneeId, row.finishedBy] };
  }
  return { subjectId, by, concerned: await ownersOf(tx, orgId, row.departmentId) };
}

async function activeOf(tx: Tx, orgId: string, ids: string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.orgId, orgId), eq(member.active, true), inArray(member.id, ids)));
  return rows.map((row) => row.id);
}
