import { location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import type { Day } from '@concord/domain/ids';
import { inputInvalid } from '@concord/domain/input-invalid';
import type { UpdateLocationInput } from '@concord/domain/place';
import { and, eq, ne } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { isPreparing } from '../openings/require-no-opening.ts';
import { rebuildScores } from '../rollups/rebuild-scores.ts';
import { changeLocation, lockLocation, type LocationRow } from './lock-location.ts';
import { requireOpeningHours } from './opening-hours.ts';
import { requireDayOrder } from './require-day-order.ts';

/**
 * Replaces what a location says of itself; the answer is its new revision. Throws NOT_ALLOWED, NOT_FOUND {what: 'location'},
 * LOCATION_MERGED {into, name}, REVISION_STALE {current}, KEY_TAKEN (another location has the external id), INPUT_INVALID (opening hours
 * that cannot be read; opened after it closed; an opening day that a running opening plans).
 */
export async function updateLocation(
  ctx: Ctx,
  input: UpdateLocationInput,
): Promise<{ readonly id: string; readonly revision: number }> {
  requirePermission(ctx.actor, 'organization.manage');
  const { id, revision: seen, ...given } = input;
  const content = { ...given, openingHours: requireOpeningHours(given.openingHours) };
  return inBrand(ctx, async (tx) => {
    const row = await lockLocation(tx, ctx.actor, id);
    if (row.revision !== seen) throw new ServiceError('REVISION_STALE', { current: row.revision });
    await requireDayNotPlanned(tx, row, content.openedOn);
    requireDayOrder({ openedOn: content.openedOn, closedOn: row.closedOn }, 'openedOn');
    await requireFreeExternalId(tx, row, content.externalId);
    const revision = await changeLocation(tx, row, content);
    if (content.openedOn !== row.openedOn) await rebuildScores(tx, row.orgId, { locations: [id], from: null });
    await record(ctx, tx, {
      verb: 'locations.update',
      subject: { kind: 'location', id },
      details: { ...changes(row, content), revision },
    });
    return { id, revision };
  });
}

/** The opening day of a place that is being prepared is moved where its gates are. */
async function requireDayNotPlanned(tx: Tx, row: LocationRow, openedOn: Day | null): Promise<void> {
  if (openedOn === row.openedOn || !(await isPreparing(tx, row))) return;
  throw inputInvalid('openedOn', 'OPENING_DAY_PLANNED');
}

async function requireFreeExternalId(tx: Tx, row: LocationRow, externalId: string): Promise<void> {
  const taken = await tx
    .select({ id: location.id })
    .from(location)
    .where(and(eq(location.orgId, row.orgId), eq(location.externalId, externalId), ne(location.id, row.id)));
  if (taken.length > 0) throw new ServiceError('KEY_TAKEN', { field: 'externalId' });
}

/** What was and what is, of the fields that differ: the history shows both. */
function changes(row: LocationRow, content: object): { readonly was: object; readonly is: object } {
  const old = new Map<string, unknown>(Object.entries(row));
  const changed = Object.entries(content).filter(([field, value]) => old.get(field) !== value);
  return {
    was: Object.fromEntries(changed.map(([field]) => [field, old.get(field)])),
    is: Object.fromEntries(changed),
  };
}
