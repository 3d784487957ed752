import type { Tx } from '@concord/db/client';
import { action, actionEvent } from '@concord/db/schema/actions';
import { assignment } from '@concord/db/schema/checklists';
import { department, member, memberScope } from '@concord/db/schema/organization';
import type { NotificationKind } from '@concord/domain/notification';
import { and, eq, inArray } from 'drizzle-orm';

/** What a notification is about and whom it is for. */
export interface Told {
  /** The action or the assignment. */
  readonly subjectId: string;
  /** Without the member who did it: nobody is told what they did themselves. */
  readonly memberIds: readonly string[];
}

/**
 * Whom an event concerns. `id` is the action event's, or the assignment's for `audit_assigned`. Opened and finished work goes to
 * the department's leader and owners, assigned work to the assignee, reopened and verified work to whoever did it.
 * Null when there is no such event any more.
 */
export async function findRecipients(tx: Tx, orgId: string, kind: NotificationKind, id: string): Promise<Told | null> {
  const told = kind === 'audit_assigned' ? await ofAssignment(tx, orgId, id) : await ofAction(tx, orgId, kind, id);
  if (!told) return null;
  const others = told.concerned.filter((memberId) => memberId !== null).filter((memberId) => memberId !== told.by);
  return { subjectId: told.subjectId, memberIds: await activeOf(tx, orgId, [...new Set(others)]) };
}

interface Concerned {
  readonly subjectId: string;
  readonly concerned: readonly (string | null)[];
  readonly by: string | null;
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

async function ownersOf(tx: Tx, orgId: string, departmentId: string): Promise<readonly (string | null)[]> {
  const leaders = await tx
    .select({ id: department.leaderId })
    .from(department)
    .where(and(eq(department.orgId, orgId), eq(department.id, departmentId)));
  const owners = await tx
    .select({ id: member.id })
    .from(memberScope)
    .innerJoin(member, and(eq(member.orgId, memberScope.orgId), eq(member.id, memberScope.memberId)))
    .where(
      and(
        eq(memberScope.orgId, orgId),
        eq(memberScope.departmentId, departmentId),
        eq(member.role, 'department_owner'),
      ),
    );
  return [...leaders, ...owners].map((row) => row.id);
}

async function activeOf(tx: Tx, orgId: string, ids: string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.orgId, orgId), eq(member.active, true), inArray(member.id, ids)));
  return rows.map((row) => row.id);
}
