import type { Day } from '@concord/domain/ids';
import { and, type SQL, sql } from 'drizzle-orm';
import { locationsInReach } from '../access/reach-filter.ts';
import type { Actor } from '../context.ts';
import { regionSubtree } from '../organization/region-subtree.ts';

/** The WHERE part over `location` for figures of a day: the actor's reach, and what belonged to the region on that day. */
export function placesOn(actor: Actor, day: Day, regionId: string | undefined): SQL {
  const inRegion =
    regionId === undefined
      ? undefined
      : sql`location.id in (select r.location_id from location_region r
          where r.org_id = ${actor.orgId} and r.from_day <= ${day}::date and r.until_day > ${day}::date
            and r.region_id in ${regionSubtree(actor.orgId, regionId)})`;
  return and(sql`location.org_id = ${actor.orgId}`, locationsInReach(actor), inRegion) ?? sql`true`;
}
