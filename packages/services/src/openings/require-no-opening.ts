import type { Tx } from '@concord/db/client';
import { opening } from '@concord/db/schema/openings';
import { ServiceError } from '@concord/domain/errors';
import { and, eq } from 'drizzle-orm';

interface Place {
  readonly orgId: string;
  readonly id: string;
  readonly name: string;
}

/** Whether the place is on its way to its first day. */
export async function isPreparing(tx: Tx, { orgId, id }: Place): Promise<boolean> {
  const here = and(eq(opening.orgId, orgId), eq(opening.locationId, id), eq(opening.status, 'preparing'));
  return (await tx.$count(opening, here)) > 0;
}

/** What is being prepared is neither closed nor merged before that is called off. Throws OPENING_RUNS {name}. */
export async function requireNoOpening(tx: Tx, place: Place): Promise<void> {
  if (await isPreparing(tx, place)) throw new ServiceError('OPENING_RUNS', { name: place.name });
}
