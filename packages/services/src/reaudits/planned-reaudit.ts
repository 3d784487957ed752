import { assignment } from '@concord/db/schema/checklists';
import { member } from '@concord/db/schema/organization';
import { reaudit } from '@concord/db/schema/reaudits';
import type { Tx } from '@concord/db/client';
import { and, eq, inArray } from 'drizzle-orm';

/** The re-audit of an audit that waits or runs; null: none does. */
export async function plannedReaudit(tx: Tx, orgId: string, auditId: string) {
  const [planned] = await tx
    .select({ dueOn: assignment.dueOn, status: assignment.status, assignee: { id: member.id, name: member.name } })
    .from(reaudit)
    .innerJoin(assignment, and(eq(assignment.orgId, reaudit.orgId), eq(assignment.id, reaudit.assignmentId)))
    .innerJoin(member, and(eq(member.orgId, assignment.orgId), eq(member.id, assignment.assigneeId)))
    .where(and(eq(reaudit.orgId, orgId), eq(reaudit.baseId, auditId), inArray(assignment.status, ['open', 'started'])))
    .limit(1);
  return planned ?? null;
}
