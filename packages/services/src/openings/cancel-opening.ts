import type { CancelOpeningInput } from '@concord/domain/opening';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { changeLocation, lockLocation } from '../organization/lock-location.ts';
import { rebuildScores } from '../rollups/rebuild-scores.ts';
import { changeOpening, lockSeen, type OpeningState } from './lock-opening.ts';

/**
 * Stops preparing a location; its opening day is again what it was before. Throws NOT_ALLOWED, NOT_FOUND {what: 'opening'}, STATE_FORBIDS
 * {status}, REVISION_STALE {current}.
 */
export async function cancelOpening(ctx: Ctx, input: CancelOpeningInput): Promise<OpeningState> {
  requirePermission(ctx.actor, 'assignments.write');
  const { id, reason } = input;
  return inBrand(ctx, async (tx) => {
    const row = await lockSeen(tx, ctx.actor, input);
    const place = await lockLocation(tx, ctx.actor, row.locationId);
    const ended = { endedBy: ctx.actor.memberId, endedAt: ctx.now() };
    const state = await changeOpening(tx, row, { status: 'cancelled', reason, ...ended });
    await changeLocation(tx, place, { openedOn: row.openedOnBefore });
    await rebuildScores(tx, row.orgId, { locations: [place.id], from: null });
    const details = { openingId: id, reason, was: row.opensOn, openedOn: row.openedOnBefore };
    await record(ctx, tx, { verb: 'openings.cancel', subject: { kind: 'location', id: place.id }, details });
    return state;
  });
}
