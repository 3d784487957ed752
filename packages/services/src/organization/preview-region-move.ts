import { region } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import type { MoveRegionInput } from '@concord/domain/place';
import { sql } from 'drizzle-orm';
import { requireInBrand } from '../access/require-in-brand.ts';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { regionSubtree } from './region-subtree.ts';

interface NamedRegion {
  readonly id: string;
  readonly name: string;
}

export interface RegionMovePreview {
  /** Locations that stand in the region or below it, or once did. */
  readonly locations: number;
  /** Regions whose figures lose these locations, for all days, and such as gain them; from the nearest up. */
  readonly losing: readonly NamedRegion[];
  readonly gaining: readonly NamedRegion[];
}

/** What hanging a region elsewhere would do to figures of the past. Throws NOT_ALLOWED, NOT_FOUND {what: 'region'}. */
export async function previewRegionMove(ctx: Ctx, { id, parentId }: MoveRegionInput): Promise<RegionMovePreview> {
  requirePermission(ctx.actor, 'organization.manage');
  const { orgId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    await requireInBrand(tx, ctx.actor, region, id, 'region');
    await requireInBrand(tx, ctx.actor, region, parentId, 'region');
    const [, ...before] = await upFrom(tx, orgId, id);
    const after = parentId === null ? [] : await upFrom(tx, orgId, parentId);
    const not = (others: readonly NamedRegion[]) => (one: NamedRegion) => others.every((other) => other.id !== one.id);
    const [counted] = await tx.execute<{ locations: number }>(sql`
      select count(distinct r.location_id)::int as locations from location_region r
      where r.org_id = ${orgId} and r.region_id in ${regionSubtree(orgId, id)}`);
    return {
      locations: counted?.locations ?? 0,
      losing: before.filter(not(after)),
      gaining: after.filter(not(before)),
    };
  });
}

/** A region and what it lies below, up to the top. */
async function upFrom(tx: Tx, orgId: string, id: string): Promise<readonly NamedRegion[]> {
  return tx.execute<{ id: string; name: string }>(sql`
    with recursive up(id, parent_id, name, level) as (
      select r.id, r.parent_id, r.name, 0 from region r where r.org_id = ${orgId} and r.id = ${id}
      union all
      select r.id, r.parent_id, r.name, up.level + 1 from region r join up on r.id = up.parent_id where r.org_id = ${orgId}
    ) select id, name from up order by level`);
}
