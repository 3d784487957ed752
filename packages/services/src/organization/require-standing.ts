import { location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import type { Day } from '@concord/domain/ids';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { requireLocation } from '../access/require.ts';
import type { Actor } from '../context.ts';

interface Standing {
  readonly id: string;
  readonly regionId: string;
}

/**
 * Places that are open on a day, in the order asked for, held so that no merge or closing comes between. Throws
 * NOT_FOUND {what: 'location'}, also out of the actor's reach, LOCATION_MERGED {into, name}, LOCATION_CLOSED {closedOn, name}.
 */
export async function requireStanding(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  on: Day,
): Promise<readonly Standing[]> {
  const rows = await tx
    .select({
      id: location.id,
      regionId: location.regionId,
      name: location.name,
      closedOn: location.closedOn,
      mergedInto: location.mergedInto,
    })
    .from(location)
    .where(and(eq(location.orgId, actor.orgId), inArray(location.id, [...ids])))
    .orderBy(asc(location.id))
    .for('share');
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = found.get(id);
    requireLocation(actor, row);
    const { name, closedOn, mergedInto } = row;
    if (mergedInto !== null) throw new ServiceError('LOCATION_MERGED', { into: mergedInto, name });
    if (closedOn !== null && closedOn <= on) throw new ServiceError('LOCATION_CLOSED', { closedOn, name });
    return row;
  });
}
