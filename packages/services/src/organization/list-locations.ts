import { location } from '@concord/db/schema/organization';
import type { ListLocationsInput } from '@concord/domain/organization';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { locationsInReach } from '../access/reach-filter.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { decodeCursor, type Page, toPage } from '../page.ts';
import { foundBy, holds } from '../search/holds.ts';
import { regionSubtree } from './region-subtree.ts';

export interface LocationItem {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly city: string;
  readonly countryCode: string;
  readonly regionId: string;
  readonly timeZone: string;
}

/** Locations in reach by name, without those merged into another. `regionId` takes the region's whole subtree; `search` looks in name, city and external id. */
export async function listLocations(ctx: Ctx, input: ListLocationsInput): Promise<Page<LocationItem>> {
  const { orgId } = ctx.actor;
  const after = decodeCursor(input.cursor, 2);
  return inBrand(ctx, async (tx) => {
    const rows = await tx
      .select({
        id: location.id,
        externalId: location.externalId,
        name: location.name,
        city: location.city,
        countryCode: location.countryCode,
        regionId: location.regionId,
        timeZone: location.timeZone,
      })
      .from(location)
      .where(
        and(
          eq(location.orgId, orgId),
          locationsInReach(ctx.actor),
          isNull(location.mergedInto),
          input.regionId ? sql`${location.regionId} in ${regionSubtree(orgId, input.regionId)}` : undefined,
          input.search ? holds(foundBy('location'), input.search) : undefined,
          after ? sql`(${location.name}, ${location.id}) > (${after[0]}, ${after[1]}::uuid)` : undefined,
        ),
      )
      .orderBy(asc(location.name), asc(location.id))
      .limit(input.limit + 1);
    return toPage(
      rows,
      input.limit,
      (row) => row,
      (row) => [row.name, row.id],
    );
  });
}
