import { department, member } from '@concord/db/schema/organization';
import type { CreateDepartmentInput } from '@concord/domain/organization';
import { and, eq } from 'drizzle-orm';
import { requireInBrand } from '../access/require-in-brand.ts';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { createOnce } from '../create-once.ts';
import { inBrand } from '../in-brand.ts';
import { weighDepartment } from './weigh-department.ts';

/** Makes a department that counts in the scorecard from today on. Throws NOT_ALLOWED, NOT_FOUND {what: 'member'}, ID_TAKEN, KEY_TAKEN. */
export async function createDepartment(ctx: Ctx, input: CreateDepartmentInput): Promise<{ readonly id: string }> {
  requirePermission(ctx.actor, 'organization.manage');
  const { orgId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    await requireInBrand(tx, ctx.actor, member, input.leaderId, 'member');
    const { id, ...content } = input;
    const created = await createOnce({
      insert: () =>
        tx
          .insert(department)
          .values({ orgId, id, ...content })
          .onConflictDoNothing()
          .returning({ id: department.id }),
      existing: async () => {
        const [row] = await tx
          .select({ key: department.key, name: department.name, leaderId: department.leaderId })
          .from(department)
          .where(and(eq(department.orgId, orgId), eq(department.id, id)));
        return row;
      },
      content,
    });
    if (!created) return { id };
    await weighDepartment(ctx, tx, content.key);
    await record(ctx, tx, { verb: 'departments.create', subject: { kind: 'department', id }, details: content });
    return { id };
  });
}
