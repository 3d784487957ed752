import type { Tx } from '@concord/db/client';
import { openingGate } from '@concord/db/schema/openings';
import { ServiceError } from '@concord/domain/errors';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../context.ts';
import { lockRunning, type OpeningRow } from './lock-opening.ts';

export type GateRow = typeof openingGate.$inferSelect;

/** How a gate's row stands after a change. */
export interface GateState {
  readonly id: string;
  readonly revision: number;
}

/** A gate of a running opening for a change. Throws NOT_FOUND {what: 'gate'}, also out of the actor's reach, STATE_FORBIDS {status}. */
export async function lockGate(tx: Tx, actor: Actor, id: string): Promise<{ gate: GateRow; opening: OpeningRow }> {
  const one = and(eq(openingGate.orgId, actor.orgId), eq(openingGate.id, id));
  const [found] = await tx.select({ openingId: openingGate.openingId }).from(openingGate).where(one);
  if (!found) throw new ServiceError('NOT_FOUND', { what: 'gate' });
  const opening = await lockRunning(tx, actor, found.openingId);
  const [gate] = await tx.select().from(openingGate).where(one);
  if (!gate) throw new ServiceError('NOT_FOUND', { what: 'gate' });
  return { gate, opening };
}

/** Writes some columns under the next revision. Throws REVISION_STALE {current} when the gate changed since it was seen. */
export async function changeGate(tx: Tx, gate: GateRow, seen: number, change: Partial<GateRow>): Promise<GateState> {
  if (gate.revision !== seen) throw new ServiceError('REVISION_STALE', { current: gate.revision });
  const revision = gate.revision + 1;
  await tx
    .update(openingGate)
    .set({ ...change, revision })
    .where(and(eq(openingGate.orgId, gate.orgId), eq(openingGate.id, gate.id)));
  return { id: gate.id, revision };
}
