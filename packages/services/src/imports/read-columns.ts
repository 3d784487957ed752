import { ServiceError } from '@concord/domain/errors';
import type { ReadColumnsInput } from '@concord/domain/location-import';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { readAside } from './aside/read-aside.ts';
import { findImport } from './find-import.ts';
import { locationsFile } from './import-locations.ts';
import type { FoundColumns } from './locations/read-sheet-columns.ts';
import { asRefusal } from './locations/stage-locations.ts';
import { requireImport } from './require-import.ts';
import { SheetUnreadable } from './sheet/sheet-row.ts';

export interface SheetColumns extends FoundColumns {
  readonly file: string;
}

/**
 * The columns of the file that an import of locations was given, some rows of it, and a guess at their meaning.
 * @throws ServiceError NOT_FOUND, STATE_FORBIDS, IMPORT_FILE_MISSING, IMPORT_UNREADABLE
 */
export async function readColumns(ctx: Ctx, { id, ...choice }: ReadColumnsInput): Promise<SheetColumns> {
  const { folder } = await uploadedLocations(ctx, id);
  return columnsOf(await locationsFile(folder), choice);
}

/** The folder of an import of locations that still takes its file, and the content of the file by SHA-256. */
export async function uploadedLocations(ctx: Ctx, id: string): Promise<{ folder: string; sha256: string | null }> {
  requireImport(ctx.actor, 'locations');
  const found = await inBrand(ctx, (tx) => findImport(ctx, tx, id));
  if (found.kind !== 'locations' || found.status !== 'uploading')
    throw new ServiceError('STATE_FORBIDS', { kind: found.kind, status: found.status });
  return { folder: ctx.importFolder(ctx.actor.orgId, id), sha256: found.fileSha256 };
}

/** The same of any file. */
export async function columnsOf(
  { path, file }: { path: string; file: string },
  choice: Omit<ReadColumnsInput, 'id'>,
): Promise<SheetColumns> {
  try {
    for await (const found of readAside('columns', { path, choice })) return { file, ...found };
    throw new SheetUnreadable('EMPTY_FILE');
  } catch (error) {
    throw asRefusal(error, file, 1);
  }
}
