import { location, locationRegion, memberScope, region } from '@concord/db/schema/organization';
import { guidelineLink } from '@concord/db/schema/standards';
import { ServiceError } from '@concord/domain/errors';
import type { ById } from '@concord/domain/organization';
import { and, eq, or } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { lockRegion } from './lock-region.ts';

/**
 * Removes a region in which nothing ever stood. Throws NOT_ALLOWED, NOT_FOUND {what: 'region'},
 * REGION_IN_USE {regions, locations, members, guidelines}: how many lie directly in it, now or ever, and whose market it is.
 */
export async function deleteRegion(ctx: Ctx, { id }: ById): Promise<{ readonly id: string }> {
  requirePermission(ctx.actor, 'organization.manage');
  return inBrand(ctx, async (tx) => {
    const { orgId, name, parentId } = await lockRegion(tx, ctx.actor, id);
    const regions = await tx.$count(region, and(eq(region.orgId, orgId), eq(region.parentId, id)));
    const members = await tx.$count(memberScope, and(eq(memberScope.orgId, orgId), eq(memberScope.regionId, id)));
    const stood = await tx
      .selectDistinct({ id: location.id })
      .from(location)
      .leftJoin(
        locationRegion,
        and(eq(locationRegion.orgId, location.orgId), eq(locationRegion.locationId, location.id)),
      )
      .where(and(eq(location.orgId, orgId), or(eq(location.regionId, id), eq(locationRegion.regionId, id))));
    const locations = stood.length;
    const guidelines = await tx.$count(
      guidelineLink,
      and(eq(guidelineLink.orgId, orgId), eq(guidelineLink.regionId, id)),
    );
    if (regions + members + locations + guidelines > 0) {
      throw new ServiceError('REGION_IN_USE', { regions, locations, members, guidelines });
    }
    await tx.delete(region).where(and(eq(region.orgId, orgId), eq(region.id, id)));
    await record(ctx, tx, { verb: 'regions.delete', subject: { kind: 'region', id }, details: { name, parentId } });
    return { id };
  });
}
