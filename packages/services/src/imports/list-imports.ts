import { importRun } from '@concord/db/schema/imports';
import { desc, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { type ImportView, importView } from './import-view.ts';

const NEWEST = 100;

/** The hundred newest imports, newest first. */
export async function listImports(ctx: Ctx): Promise<ImportView[]> {
  requirePermission(ctx.actor, 'imports.run');
  const rows = await inBrand(ctx, (tx) =>
    tx
      .select()
      .from(importRun)
      .where(eq(importRun.orgId, ctx.actor.orgId))
      .orderBy(desc(importRun.createdAt), desc(importRun.id))
      .limit(NEWEST),
  );
  return rows.map(importView);
}
