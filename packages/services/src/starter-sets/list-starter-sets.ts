import { guideline } from '@concord/db/schema/standards';
import { and, eq, inArray } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { STARTER_SETS } from './starter-sets.ts';

/** The starter sets with their texts, and which of the items the brand has already. Throws NOT_ALLOWED. */
export async function listStarterSets(ctx: Ctx) {
  requirePermission(ctx.actor, 'standards.write');
  const keys = STARTER_SETS.flatMap(({ items }) => items.map(({ key }) => key));
  const present = await inBrand(ctx, (tx) =>
    tx
      .select({ key: guideline.key })
      .from(guideline)
      .where(and(eq(guideline.orgId, ctx.actor.orgId), inArray(guideline.key, keys))),
  );
  const had = new Set(present.map(({ key }) => key));
  return STARTER_SETS.map(({ key, group, items }) => ({
    key,
    group,
    items: items.map((item) => ({ ...item, present: had.has(item.key) })),
  }));
}
