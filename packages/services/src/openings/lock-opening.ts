import type { Tx } from '@concord/db/client';
import { location } from '@concord/db/schema/organization';
import { opening } from '@concord/db/schema/openings';
import { ServiceError } from '@concord/domain/errors';
import type { OpeningStatus } from '@concord/domain/opening';
import { and, eq } from 'drizzle-orm';
import { locationsInReach } from '../access/reach-filter.ts';
import type { Actor } from '../context.ts';

export type OpeningRow = typeof opening.$inferSelect;

/** How an opening stands after a change. */
export interface OpeningState {
  readonly id: string;
  readonly status: OpeningStatus;
  readonly revision: number;
}

/**
 * A running opening for a change, locked until the transaction ends: whoever ticks off a gate waits for whoever opens the location.
 * Throws NOT_FOUND {what: 'opening'}, also out of the actor's reach, STATE_FORBIDS {status} once it has ended.
 */
export async function lockRunning(tx: Tx, actor: Actor, id: string): Promise<OpeningRow> {
  const [found] = await tx
    .select({ row: opening })
    .from(opening)
    .innerJoin(location, and(eq(location.orgId, opening.orgId), eq(location.id, opening.locationId)))
    .where(and(eq(opening.orgId, actor.orgId), eq(opening.id, id), locationsInReach(actor)))
    .for('no key update', { of: opening });
  if (!found) throw new ServiceError('NOT_FOUND', { what: 'opening' });
  const { row } = found;
  if (row.status !== 'preparing') throw new ServiceError('STATE_FORBIDS', { status: row.status });
  return row;
}

/** The same, as the person saw it. Throws REVISION_STALE {current} besides. */
export async function lockSeen(
  tx: Tx,
  actor: Actor,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<OpeningRow> {
  const row = await lockRunning(tx, actor, id);
  if (row.revision !== revision) throw new ServiceError('REVISION_STALE', { current: row.revision });
  return row;
}

/** Writes some columns of a locked row under its next revision. */
export async function changeOpening(tx: Tx, row: OpeningRow, change: Partial<OpeningRow>): Promise<OpeningState> {
  const next = { ...row, ...change, revision: row.revision + 1 };
  await tx
    .update(opening)
    .set({ ...change, revision: next.revision })
    .where(and(eq(opening.orgId, row.orgId), eq(opening.id, row.id)));
  return { id: row.id, status: next.status as OpeningStatus, revision: next.revision };
}
