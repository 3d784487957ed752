import { opening } from '@concord/db/schema/openings';
import { location, region } from '@concord/db/schema/organization';
import type { ById } from '@concord/domain/organization';
import { and, eq, getTableColumns } from 'drizzle-orm';
import { requireLocation } from '../access/require.ts';
import { locationAttributes } from '../audits/location-attributes.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { openState } from './open-state.ts';
import { regionKeys } from './region-keys.ts';

const { orgId: _orgId, createdAt: _createdAt, foundBy: _foundBy, ...columns } = getTableColumns(location);

/**
 * One location with its region and its running opening (null without one), whether it is open now, and what the conditions of a checklist see
 * of it. Throws NOT_FOUND {what: 'location'}, also when it is out of the actor's reach.
 */
export async function getLocation(ctx: Ctx, { id }: ById) {
  return inBrand(ctx, async (tx) => {
    const [row] = await tx
      .select({
        ...columns,
        region: { id: region.id, name: region.name },
        regionKeys,
        preparing: { id: opening.id, opensOn: opening.opensOn },
      })
      .from(location)
      .innerJoin(region, and(eq(region.orgId, location.orgId), eq(region.id, location.regionId)))
      .leftJoin(
        opening,
        and(eq(opening.orgId, location.orgId), eq(opening.locationId, location.id), eq(opening.status, 'preparing')),
      )
      .where(and(eq(location.orgId, ctx.actor.orgId), eq(location.id, id)));
    requireLocation(ctx.actor, row);
    const { regionKeys: _, ...place } = row;
    return { ...place, openState: openState(place, ctx.now()), attributes: locationAttributes(row) };
  });
}
