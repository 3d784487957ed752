import { importRun } from '@concord/db/schema/imports';
import { ServiceError } from '@concord/domain/errors';
import type { ImportKind, RunImportInput } from '@concord/domain/import';
import { inputInvalid } from '@concord/domain/input-invalid';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { lockImport } from './find-import.ts';
import { locationsFile } from './import-locations.ts';
import { type ImportView, importView } from './import-view.ts';
import { findLivesFiles } from './lives/find-files.ts';
import { requireImport } from './require-import.ts';
import { requirePast } from './require-past.ts';

/**
 * Hands an import with its files to the job queue; asking twice is asking once. A folder that lacks what the kind needs is refused at once.
 * @throws ServiceError IMPORT_NOT_LIVES, IMPORT_FILE_MISSING; INPUT_INVALID when the kind takes settings and there are none, or none and
 * there are, and for a move in the future; CONFLICT when the file is another than the one that was previewed.
 */
export async function requestImport(ctx: Ctx, { id, settings, previewed }: RunImportInput): Promise<ImportView> {
  requirePermission(ctx.actor, 'imports.run');
  return inBrand(ctx, async (tx) => {
    const found = await lockImport(ctx, tx, id);
    const kind = found.kind as ImportKind;
    requireImport(ctx.actor, kind);
    if (found.status !== 'uploading') return importView(found);
    if ((kind === 'locations') !== (settings !== undefined)) throw inputInvalid('settings', 'SETTINGS_MISPLACED');
    if (settings) requirePast(ctx, settings);
    if (previewed !== undefined && previewed !== found.fileSha256) throw new ServiceError('CONFLICT', { what: 'file' });
    const folder = ctx.importFolder(ctx.actor.orgId, id);
    await (kind === 'lives' ? findLivesFiles(folder) : locationsFile(folder));
    const [row] = await tx
      .update(importRun)
      .set({
        status: 'waiting',
        ...(settings && { settings: { ...settings, header: [] }, timeZone: settings.timeZone }),
      })
      .where(and(eq(importRun.orgId, ctx.actor.orgId), eq(importRun.id, id), eq(importRun.status, 'uploading')))
      .returning();
    if (!row) throw new ServiceError('CONFLICT', { what: 'import' });
    await ctx.jobs.send(tx, 'run-import', { orgId: ctx.actor.orgId, id });
    return importView(row);
  });
}
