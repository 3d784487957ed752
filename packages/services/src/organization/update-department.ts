import { department, member } from '@concord/db/schema/organization';
import { ServiceError } from '@concord/domain/errors';
import type { UpdateDepartmentInput } from '@concord/domain/organization';
import { and, eq } from 'drizzle-orm';
import { requireInBrand } from '../access/require-in-brand.ts';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

/** The key stays: checklists name the department by it. Throws NOT_ALLOWED, NOT_FOUND {what: 'department' | 'member'}. */
export async function updateDepartment(ctx: Ctx, input: UpdateDepartmentInput): Promise<{ readonly id: string }> {
  requirePermission(ctx.actor, 'organization.manage');
  const { id, name, leaderId } = input;
  return inBrand(ctx, async (tx) => {
    await requireInBrand(tx, ctx.actor, member, leaderId, 'member');
    const rows = await tx
      .update(department)
      .set({ name, leaderId })
      .where(and(eq(department.orgId, ctx.actor.orgId), eq(department.id, id)))
      .returning({ id: department.id });
    if (rows.length === 0) throw new ServiceError('NOT_FOUND', { what: 'department' });
    await record(ctx, tx, {
      verb: 'departments.update',
      subject: { kind: 'department', id },
      details: { name, leaderId },
    });
    return { id };
  });
}
