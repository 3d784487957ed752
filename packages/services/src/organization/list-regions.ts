import { location, region } from '@concord/db/schema/organization';
import { and, asc, eq, exists, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

export interface RegionItem {
  readonly id: string;
  readonly parentId: string | null;
  readonly key: string;
  readonly name: string;
}

/** The region tree as far as the actor reaches it: own regions, and the regions of own locations. A parent outside is not listed. */
export async function listRegions(ctx: Ctx): Promise<readonly RegionItem[]> {
  return inBrand(ctx, (tx) =>
    tx
      .select({ id: region.id, parentId: region.parentId, key: region.key, name: region.name })
      .from(region)
      .where(and(eq(region.orgId, ctx.actor.orgId), regionsInReach(ctx.actor)))
      .orderBy(asc(region.name), asc(region.id)),
  );
}

/** The WHERE part that keeps the rows of `region` inside the reach; undefined where the actor reaches all. */
export function regionsInReach({ access: { regions, locations } }: Actor): SQL | undefined {
  if (regions === 'all' || locations === 'all') return undefined;
  const own = regions.size > 0 ? inArray(region.id, [...regions]) : sql`false`;
  if (locations.size === 0) return own;
  const holdsOwnLocation = sql`(select 1 from ${location} where ${and(
    eq(location.orgId, region.orgId),
    eq(location.regionId, region.id),
    inArray(location.id, [...locations]),
  )})`;
  return or(own, exists(holdsOwnLocation));
}
