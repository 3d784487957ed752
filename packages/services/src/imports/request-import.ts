import { importRun } from '@concord/db/schema/imports';
import { ServiceError } from '@concord/domain/errors';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { findImport } from './find-import.ts';
import { type ImportView, importView } from './import-view.ts';
import { findLivesFiles } from './lives/find-files.ts';

/** Hands an import with its files to the job queue. A folder that is no LIVES is refused at once; asking twice is asking once. */
export async function requestImport(ctx: Ctx, input: { id: string }): Promise<ImportView> {
  requirePermission(ctx.actor, 'imports.run');
  return inBrand(ctx, async (tx) => {
    const found = await findImport(ctx, tx, input.id);
    if (found.status !== 'uploading') return importView(found);
    await findLivesFiles(ctx.importFolder(ctx.actor.orgId, input.id));
    const [row] = await tx
      .update(importRun)
      .set({ status: 'waiting' })
      .where(and(eq(importRun.orgId, ctx.actor.orgId), eq(importRun.id, input.id), eq(importRun.status, 'uploading')))
      .returning();
    if (!row) throw new ServiceError('CONFLICT', { what: 'import' });
    await ctx.jobs.send(tx, 'run-import', { orgId: ctx.actor.orgId, id: input.id });
    return importView(row);
  });
}
