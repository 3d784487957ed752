import { member, memberScope } from '@concord/db/schema/organization';
import type { ListMembersInput } from '@concord/domain/organization';
import type { Role } from '@concord/domain/roles';
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

export interface MemberItem {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Departments named in the member's scope; empty where the role is not bound to any. */
  readonly departments: readonly string[];
}

/** More people than one brand's office has; a bound on the answer, not a page. */
const MOST_MEMBERS = 2_000;

/** Active members by name. Throws NOT_ALLOWED. */
export async function listMembers(ctx: Ctx, input: ListMembersInput): Promise<readonly MemberItem[]> {
  requirePermission(ctx.actor, 'members.read');
  const { orgId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    const rows = await tx
      .select({
        id: member.id,
        name: member.name,
        role: sql<Role>`${member.role}`,
        departments: sql<
          string[]
        >`coalesce(array_agg(${memberScope.departmentId}) filter (where ${isNotNull(memberScope.departmentId)}), '{}')`,
      })
      .from(member)
      .leftJoin(memberScope, and(eq(memberScope.orgId, member.orgId), eq(memberScope.memberId, member.id)))
      .where(
        and(eq(member.orgId, orgId), eq(member.active, true), input.role ? eq(member.role, input.role) : undefined),
      )
      .groupBy(member.id, member.name, member.role)
      .orderBy(asc(member.name), asc(member.id))
      .limit(MOST_MEMBERS);
    return rows;
  });
}
