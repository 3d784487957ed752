import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ServiceError } from '@concord/domain/errors';
import { type ImportKind, MOST_FILE_BYTES } from '@concord/domain/import';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { findImport } from './find-import.ts';
import { requireImport } from './require-import.ts';

export interface StoreImportFileInput {
  readonly id: string;
  /** Checked by domain's ImportFileName: no folder can be named. */
  readonly name: string;
  readonly stream: Readable;
}

/**
 * Keeps one uploaded file until the import runs; a file of the same name is replaced whole, and where the kind takes one file only, any
 * other is too. Throws BODY_TOO_LARGE, STATE_FORBIDS.
 */
export async function storeImportFile(ctx: Ctx, input: StoreImportFileInput): Promise<{ name: string; bytes: number }> {
  requirePermission(ctx.actor, 'imports.run');
  const found = await inBrand(ctx, (tx) => findImport(ctx, tx, input.id));
  const kind = found.kind as ImportKind;
  requireImport(ctx.actor, kind);
  if (found.status !== 'uploading') throw new ServiceError('STATE_FORBIDS', { status: found.status });
  const limit = MOST_FILE_BYTES[kind === 'lives' || !/\.xlsx$/i.test(input.name) ? kind : 'workbook'];
  const folder = ctx.importFolder(ctx.actor.orgId, input.id);
  await mkdir(folder, { recursive: true });
  const arriving = path.join(folder, `.${ctx.newId()}.part`);
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limit) done(new ServiceError('BODY_TOO_LARGE', { limit }));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(input.stream, counted, createWriteStream(arriving, { flags: 'wx', mode: 0o600 }));
    if (kind === 'locations') await removeOthers(folder, path.basename(arriving));
    await rename(arriving, path.join(folder, input.name));
  } finally {
    await rm(arriving, { force: true });
  }
  return { name: input.name, bytes };
}

async function removeOthers(folder: string, kept: string): Promise<void> {
  const others = (await readdir(folder)).filter((name) => name !== kept);
  await Promise.all(others.map((name) => rm(path.join(folder, name), { force: true })));
}
