import type { Tx } from '@concord/db/client';
import { department, member, memberScope } from '@concord/db/schema/organization';
import { and, eq } from 'drizzle-orm';

/** The leader and the owners of a department. */
export async function ownersOf(tx: Tx, orgId: string, departmentId: string): Promise<readonly (string | null)[]> {
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
