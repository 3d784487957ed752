import { assignment } from '@concord/db/schema/checklists';
import { ServiceError } from '@concord/domain/errors';
import type { CloseLocationInput } from '@concord/domain/place';
import { and, eq, gte } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { rebuildScores } from '../rollups/rebuild-scores.ts';
import { changeLocation, lockLocation } from './lock-location.ts';

/**
 * Closes a location from a day on; its history stays. Assignments that nobody began and that are due on that day or later are
 * cancelled, and counted in the answer. Throws NOT_ALLOWED, NOT_FOUND {what: 'location'}, LOCATION_MERGED {into},
 * INPUT_INVALID on `closedOn` (DAY_BEFORE_OPENING).
 */
export async function closeLocation(
  ctx: Ctx,
  { id, closedOn }: CloseLocationInput,
): Promise<{ readonly id: string; readonly revision: number; readonly cancelledAssignments: number }> {
  requirePermission(ctx.actor, 'organization.manage');
  return inBrand(ctx, async (tx) => {
    const row = await lockLocation(tx, ctx.actor, id);
    if (row.openedOn !== null && closedOn < row.openedOn) {
      throw new ServiceError('INPUT_INVALID', { issues: [{ path: 'closedOn', code: 'DAY_BEFORE_OPENING' }] });
    }
    const revision = await changeLocation(tx, row, { closedOn });
    const cancelled = await tx
      .update(assignment)
      .set({ status: 'cancelled' })
      .where(
        and(
          eq(assignment.orgId, row.orgId),
          eq(assignment.locationId, id),
          eq(assignment.status, 'open'),
          gte(assignment.dueOn, closedOn),
        ),
      )
      .returning({ id: assignment.id });
    const from = row.closedOn !== null && row.closedOn < closedOn ? row.closedOn : closedOn;
    await rebuildScores(tx, row.orgId, { locations: [id], from });
    await record(ctx, tx, {
      verb: 'locations.close',
      subject: { kind: 'location', id },
      details: { closedOn, was: row.closedOn, cancelledAssignments: cancelled.map((one) => one.id) },
    });
    return { id, revision, cancelledAssignments: cancelled.length };
  });
}
