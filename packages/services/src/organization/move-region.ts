import { region } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import type { MoveRegionInput } from '@concord/domain/place';
import { and, eq, sql } from 'drizzle-orm';
import { requireRegion } from '../access/require-region.ts';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { lockRegion } from './lock-region.ts';
import { regionSubtree } from './region-subtree.ts';

/**
 * Hangs a region with everything below it elsewhere in the tree. The tree itself is not dated: which regions belong together holds for the
 * past too. Throws NOT_ALLOWED, NOT_FOUND {what: 'region'}, REGION_BELOW_ITSELF.
 */
export async function moveRegion(ctx: Ctx, { id, parentId }: MoveRegionInput): Promise<{ readonly id: string }> {
  requirePermission(ctx.actor, 'organization.manage');
  return inBrand(ctx, async (tx) => {
    const row = await lockRegion(tx, ctx.actor, id);
    if (parentId !== null) await requireRegion(ctx, tx, parentId);
    if (parentId !== null) await requireOutside(tx, row.orgId, id, parentId);
    await tx
      .update(region)
      .set({ parentId })
      .where(and(eq(region.orgId, row.orgId), eq(region.id, id)));
    await record(ctx, tx, {
      verb: 'regions.move',
      subject: { kind: 'region', id },
      details: { parentId, was: row.parentId },
    });
    return { id };
  });
}

async function requireOutside(tx: Tx, orgId: string, id: string, parentId: string): Promise<void> {
  const inside = await tx
    .select({ id: region.id })
    .from(region)
    .where(and(eq(region.orgId, orgId), eq(region.id, parentId), sql`${region.id} in ${regionSubtree(orgId, id)}`));
  if (inside.length > 0) throw new ServiceError('REGION_BELOW_ITSELF');
}
