import { region } from '@concord/db/schema/organization';
import type { CreateRegionInput } from '@concord/domain/place';
import { and, eq } from 'drizzle-orm';
import { requireRegion } from '../access/require-region.ts';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { createOnce } from '../create-once.ts';
import { inBrand } from '../in-brand.ts';

/** Throws NOT_ALLOWED, NOT_FOUND {what: 'region'} (the parent), ID_TAKEN, KEY_TAKEN. */
export async function createRegion(ctx: Ctx, input: CreateRegionInput): Promise<{ readonly id: string }> {
  requirePermission(ctx.actor, 'organization.manage');
  const { orgId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    if (input.parentId !== null) await requireRegion(ctx, tx, input.parentId);
    const { id, ...content } = input;
    const created = await createOnce({
      insert: () =>
        tx
          .insert(region)
          .values({ orgId, id, ...content })
          .onConflictDoNothing()
          .returning({ id: region.id }),
      existing: async () => {
        const [row] = await tx
          .select({ parentId: region.parentId, key: region.key, name: region.name })
          .from(region)
          .where(and(eq(region.orgId, orgId), eq(region.id, id)));
        return row;
      },
      content,
    });
    if (created) await record(ctx, tx, { verb: 'regions.create', subject: { kind: 'region', id }, details: content });
    return { id };
  });
}
