import { openingGate } from '@concord/db/schema/openings';
import { ServiceError } from '@concord/domain/errors';
import { inputInvalid } from '@concord/domain/input-invalid';
import type { MoveOpeningInput } from '@concord/domain/opening';
import { and, eq, isNull } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { changeLocation, lockLocation, todayAt } from '../organization/lock-location.ts';
import { changeOpening, lockSeen, type OpeningState } from './lock-opening.ts';
import { remindOfOpening } from './remind-owners.ts';

/**
 * Another opening day; every gate is due as many days before it as it was. Throws NOT_ALLOWED, NOT_FOUND {what: 'opening'}, STATE_FORBIDS
 * {status}, REVISION_STALE {current}, LOCATION_CLOSED {closedOn, name} (by then), INPUT_INVALID on `opensOn` (DAY_IN_THE_PAST).
 */
export async function moveOpening(ctx: Ctx, input: MoveOpeningInput): Promise<OpeningState> {
  requirePermission(ctx.actor, 'assignments.write');
  const { id, opensOn } = input;
  return inBrand(ctx, async (tx) => {
    const row = await lockSeen(tx, ctx.actor, input);
    const place = await lockLocation(tx, ctx.actor, row.locationId);
    const { closedOn, name } = place;
    if (opensOn < todayAt(ctx, place)) throw inputInvalid('opensOn', 'DAY_IN_THE_PAST');
    if (closedOn !== null && closedOn <= opensOn) throw new ServiceError('LOCATION_CLOSED', { closedOn, name });
    const state = await changeOpening(tx, row, { opensOn });
    // It counts as open on neither day, so no figure changes.
    await changeLocation(tx, place, { openedOn: opensOn });
    const details = { openingId: id, was: row.opensOn, opensOn };
    await record(ctx, tx, { verb: 'openings.move', subject: { kind: 'location', id: place.id }, details });
    const waiting = await tx
      .select({ id: openingGate.id, daysBefore: openingGate.daysBefore })
      .from(openingGate)
      .where(and(eq(openingGate.orgId, row.orgId), eq(openingGate.openingId, id), isNull(openingGate.doneAt)));
    await ctx.jobs.send(tx, 'notify', { orgId: row.orgId, id, kind: 'opening_moved' });
    await remindOfOpening(ctx, tx, { id, opensOn }, waiting);
    return state;
  });
}
