import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import { and, type SQL, sql } from 'drizzle-orm';
import { locationsInReach } from '../access/reach-filter.ts';
import { requireRegion } from '../access/require-region.ts';
import type { Actor, Ctx } from '../context.ts';
import { inPreparation } from '../openings/in-preparation.ts';
import { regionSubtree } from '../organization/region-subtree.ts';
import { networkDay } from '../scorecards/network-day.ts';

/** The WHERE part over `location`: what is open on the day. */
export const openOn = (day: Day): SQL =>
  sql`((location.opened_on is null or location.opened_on <= ${day}::date)
    and (location.closed_on is null or location.closed_on > ${day}::date) and not ${inPreparation})`;

/**
 * The WHERE part over `location` for figures of a day: the actor's reach, and what belonged to the region on that day. An entry that was
 * merged into another is no place.
 */
export function placesOn(actor: Actor, day: Day, regionId: string | undefined): SQL {
  const inRegion =
    regionId === undefined
      ? undefined
      : sql`location.id in (select r.location_id from location_region r
          where r.org_id = ${actor.orgId} and r.from_day <= ${day}::date and r.until_day > ${day}::date
            and r.region_id in ${regionSubtree(actor.orgId, regionId)})`;
  const standing = sql`location.org_id = ${actor.orgId} and location.merged_into is null`;
  return and(standing, locationsInReach(actor), inRegion) ?? sql`true`;
}

/** The WHERE part over `location` for what belongs to a region today; nothing where none is asked about. Throws NOT_FOUND {what: 'region'}. */
export async function placesToday(ctx: Ctx, tx: Tx, regionId: string | undefined): Promise<SQL | undefined> {
  if (regionId === undefined) return undefined;
  await requireRegion(ctx, tx, regionId);
  return placesOn(ctx.actor, await networkDay(ctx, tx), regionId);
}
