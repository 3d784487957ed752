import { action } from '@concord/db/schema/actions';
import type { Tx } from '@concord/db/client';
import { UNFINISHED_ACTION_STATUSES } from '@concord/domain/action';
import type { CloseLocationInput } from '@concord/domain/place';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { changeAction } from '../actions/change-action.ts';
import type { ActionRow } from '../actions/reachable-action.ts';
import { record } from '../audit-log/record.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { requireNoOpening } from '../openings/require-no-opening.ts';
import { rebuildScores } from '../rollups/rebuild-scores.ts';
import { cancelClosed } from './cancel-closed.ts';
import { changeLocation, lockLocation, todayAt } from './lock-location.ts';
import { requireDayOrder } from './require-day-order.ts';

interface ClosedLocation {
  readonly id: string;
  readonly revision: number;
  readonly cancelledAssignments: number;
  readonly cancelledActions: number;
}

/**
 * Closes a location from a day on; its history stays. Assignments that nobody began and that are due on that day or later are
 * cancelled, on request all unfinished actions too, and both are counted in the answer. Throws NOT_ALLOWED, NOT_FOUND {what: 'location'}, LOCATION_MERGED {into, name},
 * OPENING_RUNS {name}, INPUT_INVALID on `closedOn` (CLOSED_BEFORE_OPENED).
 */
export async function closeLocation(
  ctx: Ctx,
  { id, closedOn, cancelActions = false }: CloseLocationInput,
): Promise<ClosedLocation> {
  requirePermission(ctx.actor, 'organization.manage');
  if (cancelActions) requirePermission(ctx.actor, 'actions.verify');
  return inBrand(ctx, async (tx) => {
    // Before the location, in the order in which those who work them hold them.
    const unfinished = cancelActions ? await lockUnfinished(tx, ctx.actor, id) : [];
    const row = await lockLocation(tx, ctx.actor, id);
    await requireNoOpening(tx, row);
    requireDayOrder({ ...row, closedOn }, 'closedOn');
    const revision = await changeLocation(tx, row, { closedOn });
    const cancelled = (await cancelClosed(ctx, tx, [id])).get(id) ?? [];
    const today = todayAt(ctx, row);
    for (const one of unfinished) {
      const event = { kind: 'cancel', body: '', day: today };
      await changeAction(ctx, tx, one, { verb: 'actions.step', set: { status: 'cancelled' }, event });
    }
    const days = [
      closedOn,
      ...(row.closedOn === null ? [] : [row.closedOn]),
      ...(unfinished.length > 0 ? [today] : []),
    ];
    await rebuildScores(tx, row.orgId, { locations: [id], from: days.toSorted()[0] ?? closedOn });
    await record(ctx, tx, {
      verb: 'locations.close',
      subject: { kind: 'location', id },
      details: {
        closedOn,
        was: row.closedOn,
        cancelledAssignments: cancelled,
        cancelledActions: unfinished.map((one) => one.id),
      },
    });
    return { id, revision, cancelledAssignments: cancelled.length, cancelledActions: unfinished.length };
  });
}

function lockUnfinished(tx: Tx, { orgId }: Actor, locationId: string): Promise<ActionRow[]> {
  return tx
    .select()
    .from(action)
    .where(
      and(
        eq(action.orgId, orgId),
        eq(action.locationId, locationId),
        inArray(action.status, [...UNFINISHED_ACTION_STATUSES]),
      ),
    )
    .orderBy(asc(action.id))
    .for('no key update');
}
