import type { Tx } from '@concord/db/client';
import { openingGate } from '@concord/db/schema/openings';
import { ServiceError } from '@concord/domain/errors';
import type { Day } from '@concord/domain/ids';
import type { OpenLocationInput } from '@concord/domain/opening';
import { and, eq, inArray } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { changeLocation, lockLocation, todayAt } from '../organization/lock-location.ts';
import { rebuildScores } from '../rollups/rebuild-scores.ts';
import { gatesOf, type OpeningGate } from './gate-rows.ts';
import { changeOpening, lockSeen, type OpeningState } from './lock-opening.ts';

/**
 * Lets a location open: on its opening day, or today where that is past. With gates that are not met it takes a reason and whoever writes the
 * standards; both stay in the audit log, with the gates. Throws NOT_ALLOWED, NOT_FOUND {what: 'opening'}, STATE_FORBIDS {status},
 * REVISION_STALE {current}, OPENING_BLOCKED {gates, met}, LOCATION_CLOSED {closedOn, name}.
 */
export async function openLocation(
  ctx: Ctx,
  input: OpenLocationInput,
): Promise<OpeningState & { readonly openedOn: Day }> {
  requirePermission(ctx.actor, 'assignments.write');
  const { id, override } = input;
  return inBrand(ctx, async (tx) => {
    const row = await lockSeen(tx, ctx.actor, input);
    const place = await lockLocation(tx, ctx.actor, row.locationId);
    const gates = (await gatesOf(tx, row.orgId, [id])).get(id) ?? [];
    const reason = reasonFor(ctx, gates, override);
    const today = todayAt(ctx, place);
    const openedOn = row.opensOn < today ? today : row.opensOn;
    const { closedOn, name } = place;
    if (closedOn !== null && closedOn <= openedOn) throw new ServiceError('LOCATION_CLOSED', { closedOn, name });
    await keepVerdicts(tx, row.orgId, id, gates);
    const ended = { endedBy: ctx.actor.memberId, endedAt: ctx.now() };
    const state = await changeOpening(tx, row, { status: 'open', opensOn: openedOn, reason, ...ended });
    await changeLocation(tx, place, { openedOn });
    await rebuildScores(tx, row.orgId, { locations: [place.id], from: null });
    const unmet = gates.filter(({ met }) => !met).map((gate) => ({ id: gate.id, lack: gate.lack }));
    const details = { openingId: id, openedOn, override: reason, unmet };
    await record(ctx, tx, { verb: 'openings.open', subject: { kind: 'location', id: place.id }, details });
    await ctx.jobs.send(tx, 'notify', { orgId: row.orgId, id, kind: 'opening_done' });
    return { ...state, openedOn };
  });
}

/** A reason is kept only where it was needed. */
function reasonFor(ctx: Ctx, gates: readonly OpeningGate[], override: string | null): string | null {
  const met = gates.filter((gate) => gate.met).length;
  if (met === gates.length) return null;
  if (override === null) throw new ServiceError('OPENING_BLOCKED', { gates: gates.length, met });
  requirePermission(ctx.actor, 'standards.write');
  return override;
}

/** What was met on the day it opened stays what it was, whatever later audits say. */
async function keepVerdicts(tx: Tx, orgId: string, openingId: string, gates: readonly OpeningGate[]): Promise<void> {
  const of = and(eq(openingGate.orgId, orgId), eq(openingGate.openingId, openingId));
  await tx.update(openingGate).set({ metAtEnd: false }).where(of);
  const met = gates.filter((gate) => gate.met).map(({ id }) => id);
  if (met.length > 0)
    await tx
      .update(openingGate)
      .set({ metAtEnd: true })
      .where(and(of, inArray(openingGate.id, met)));
}
