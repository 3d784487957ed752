import type { ById } from '@concord/domain/organization';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { rebuildScores } from '../rollups/rebuild-scores.ts';
import { changeLocation, lockLocation } from './lock-location.ts';

/**
 * Takes a closing back, as if it had never been; an open location stays as it is. Assignments that the closing cancelled stay
 * cancelled. Throws NOT_ALLOWED, NOT_FOUND {what: 'location'}, LOCATION_MERGED {into, name}.
 */
export async function reopenLocation(
  ctx: Ctx,
  { id }: ById,
): Promise<{ readonly id: string; readonly revision: number }> {
  requirePermission(ctx.actor, 'organization.manage');
  return inBrand(ctx, async (tx) => {
    const row = await lockLocation(tx, ctx.actor, id);
    if (row.closedOn === null) return { id, revision: row.revision };
    const revision = await changeLocation(tx, row, { closedOn: null });
    await rebuildScores(tx, row.orgId, { locations: [id], from: row.closedOn });
    await record(ctx, tx, {
      verb: 'locations.reopen',
      subject: { kind: 'location', id },
      details: { was: row.closedOn },
    });
    return { id, revision };
  });
}
