import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { findImport } from './find-import.ts';
import { type ImportView, importView } from './import-view.ts';

/** One import with its progress, report or error. */
export async function getImport(ctx: Ctx, input: { id: string }): Promise<ImportView> {
  requirePermission(ctx.actor, 'imports.run');
  return importView(await inBrand(ctx, (tx) => findImport(ctx, tx, input.id)));
}
