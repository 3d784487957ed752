import { department, member } from '@concord/db/schema/organization';
import { and, asc, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

export interface DepartmentItem {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly leader: { readonly id: string; readonly name: string } | null;
}

/** All departments of the brand by name; every member may know who owns what. */
export async function listDepartments(ctx: Ctx): Promise<readonly DepartmentItem[]> {
  return inBrand(ctx, (tx) =>
    tx
      .select({
        id: department.id,
        key: department.key,
        name: department.name,
        leader: { id: member.id, name: member.name },
      })
      .from(department)
      .leftJoin(member, and(eq(member.orgId, department.orgId), eq(member.id, department.leaderId)))
      .where(eq(department.orgId, ctx.actor.orgId))
      .orderBy(asc(department.name), asc(department.id)),
  );
}
