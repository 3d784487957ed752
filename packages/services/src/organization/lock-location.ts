import { location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { dayIn } from '@concord/domain/day';
import { ServiceError } from '@concord/domain/errors';
import type { Day } from '@concord/domain/ids';
import { and, eq } from 'drizzle-orm';
import { requireLocation } from '../access/require.ts';
import type { Actor, Ctx } from '../context.ts';

export type LocationRow = typeof location.$inferSelect;

/**
 * The row for a change, locked until the transaction ends. Throws NOT_FOUND {what: 'location'}, also out of the actor's reach, and
 * LOCATION_MERGED {into, name}: what it was merged into is the one to change.
 */
export async function lockLocation(tx: Tx, actor: Actor, id: string): Promise<LocationRow> {
  const [row] = await tx
    .select()
    .from(location)
    .where(and(eq(location.orgId, actor.orgId), eq(location.id, id)))
    .for('no key update');
  requireLocation(actor, row);
  if (row.mergedInto !== null) throw new ServiceError('LOCATION_MERGED', { into: row.mergedInto, name: row.name });
  return row;
}

/** Writes the change under the next revision, which is the answer. */
export async function changeLocation(
  tx: Tx,
  row: LocationRow,
  change: Partial<Omit<LocationRow, 'orgId' | 'id' | 'revision'>>,
): Promise<number> {
  const revision = row.revision + 1;
  await tx
    .update(location)
    .set({ ...change, revision })
    .where(and(eq(location.orgId, row.orgId), eq(location.id, row.id)));
  return revision;
}

/** The day it is at the location. */
export function todayAt(ctx: Ctx, { timeZone }: Pick<LocationRow, 'timeZone'>): Day {
  return dayIn(ctx.now(), timeZone);
}
