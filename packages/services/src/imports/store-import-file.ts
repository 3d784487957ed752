import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ServiceError } from '@concord/domain/errors';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { findImport } from './find-import.ts';

/** One file of an import, bytes. */
const MAXIMUM_FILE_BYTES = 100 * 1024 * 1024;

export interface StoreImportFileInput {
  readonly id: string;
  /** Checked by domain's ImportFileName: no folder can be named. */
  readonly name: string;
  readonly stream: Readable;
}

/** Keeps one uploaded file until the import runs; a file of the same name is replaced whole. Throws BODY_TOO_LARGE, STATE_FORBIDS. */
export async function storeImportFile(ctx: Ctx, input: StoreImportFileInput): Promise<{ name: string; bytes: number }> {
  requirePermission(ctx.actor, 'imports.run');
  const { status } = await inBrand(ctx, (tx) => findImport(ctx, tx, input.id));
  if (status !== 'uploading') throw new ServiceError('STATE_FORBIDS', { status });
  const folder = ctx.importFolder(ctx.actor.orgId, input.id);
  await mkdir(folder, { recursive: true });
  const arriving = path.join(folder, `.${ctx.newId()}.part`);
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > MAXIMUM_FILE_BYTES) done(new ServiceError('BODY_TOO_LARGE', { limit: MAXIMUM_FILE_BYTES }));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(input.stream, counted, createWriteStream(arriving, { flags: 'wx', mode: 0o600 }));
    await rename(arriving, path.join(folder, input.name));
  } finally {
    await rm(arriving, { force: true });
  }
  return { name: input.name, bytes };
}
