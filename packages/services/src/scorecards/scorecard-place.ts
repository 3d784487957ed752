import { location, region } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import { and, eq } from 'drizzle-orm';
import { locationsInReach } from '../access/reach-filter.ts';
import type { Actor } from '../context.ts';

/** The location of a scorecard. NOT_FOUND outside the actor's reach. */
export async function scorecardPlace(tx: Tx, actor: Actor, id: string) {
  const [place] = await tx
    .select({
      id: location.id,
      name: location.name,
      city: location.city,
      timeZone: location.timeZone,
      region: { id: region.id, name: region.name },
    })
    .from(location)
    .innerJoin(region, and(eq(region.orgId, location.orgId), eq(region.id, location.regionId)))
    .where(and(eq(location.orgId, actor.orgId), eq(location.id, id), locationsInReach(actor)));
  if (!place) throw new ServiceError('NOT_FOUND', { what: 'location' });
  return place;
}
