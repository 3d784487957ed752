import { region } from '@concord/db/schema/organization';
import type { RenameRegionInput } from '@concord/domain/place';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { lockRegion } from './lock-region.ts';

/** Throws NOT_ALLOWED, NOT_FOUND {what: 'region'}. */
export async function renameRegion(ctx: Ctx, { id, name }: RenameRegionInput): Promise<{ readonly id: string }> {
  requirePermission(ctx.actor, 'organization.manage');
  return inBrand(ctx, async (tx) => {
    const row = await lockRegion(tx, ctx.actor, id);
    await tx
      .update(region)
      .set({ name })
      .where(and(eq(region.orgId, row.orgId), eq(region.id, id)));
    await record(ctx, tx, {
      verb: 'regions.rename',
      subject: { kind: 'region', id },
      details: { name, was: row.name },
    });
    return { id };
  });
}
