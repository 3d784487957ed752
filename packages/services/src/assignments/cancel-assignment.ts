import { assignment } from '@concord/db/schema/checklists';
import { location } from '@concord/db/schema/organization';
import type { AssignmentStatus } from '@concord/domain/assignment';
import { ServiceError } from '@concord/domain/errors';
import type { ById } from '@concord/domain/organization';
import { and, eq } from 'drizzle-orm';
import { requireLocation, requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

/** Takes an open assignment back; again is success. Throws NOT_ALLOWED, NOT_FOUND {what: 'assignment'}, STATE_FORBIDS {status} once it is started. */
export async function cancelAssignment(
  ctx: Ctx,
  { id }: ById,
): Promise<{ readonly id: string; readonly status: AssignmentStatus }> {
  requirePermission(ctx.actor, 'assignments.write');
  const { orgId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    const [row] = await tx
      .select({ status: assignment.status, location: { id: location.id, regionId: location.regionId } })
      .from(assignment)
      .innerJoin(location, and(eq(location.orgId, assignment.orgId), eq(location.id, assignment.locationId)))
      .where(and(eq(assignment.orgId, orgId), eq(assignment.id, id)))
      .for('no key update', { of: assignment });
    if (!row) throw new ServiceError('NOT_FOUND', { what: 'assignment' });
    requireLocation(ctx.actor, row.location);
    if (row.status === 'cancelled') return { id, status: 'cancelled' };
    if (row.status !== 'open') throw new ServiceError('STATE_FORBIDS', { status: row.status });
    await tx
      .update(assignment)
      .set({ status: 'cancelled' })
      .where(and(eq(assignment.orgId, orgId), eq(assignment.id, id)));
    await record(ctx, tx, { verb: 'assignments.cancel', subject: { kind: 'assignment', id } });
    return { id, status: 'cancelled' };
  });
}
