import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { importRun } from '@concord/db/schema/imports';
import { ServiceError } from '@concord/domain/errors';
import { type ImportKind, MOST_FILE_BYTES } from '@concord/domain/import';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { findImport, lockImport } from './find-import.ts';
import { watchSpace } from './import-space.ts';
import { requireImport } from './require-import.ts';

export interface StoreImportFileInput {
  readonly id: string;
  /** Checked by domain's ImportFileName: no folder can be named. */
  readonly name: string;
  readonly stream: Readable;
}

/**
 * Keeps one uploaded file until the import runs; a file of the same name is replaced whole, and where the kind takes one file only, any
 * other is too. Throws BODY_TOO_LARGE, STATE_FORBIDS, IMPORT_SPACE_FULL.
 */
export async function storeImportFile(ctx: Ctx, input: StoreImportFileInput): Promise<{ name: string; bytes: number }> {
  requirePermission(ctx.actor, 'imports.run');
  const found = await inBrand(ctx, (tx) => findImport(ctx, tx, input.id));
  const kind = found.kind as ImportKind;
  requireImport(ctx.actor, kind);
  requireUploading(found.status);
  const limit = MOST_FILE_BYTES[kind === 'lives' || !/\.xlsx$/i.test(input.name) ? kind : 'workbook'];
  const space = await watchSpace(ctx, input.id);
  const folder = ctx.importFolder(ctx.actor.orgId, input.id);
  await mkdir(folder, { recursive: true });
  const arriving = path.join(folder, `.${ctx.newId()}.part`);
  try {
    const { bytes, sha256 } = await takeIn(input.stream, arriving, { limit, take: space.take });
    await space.look();
    await inBrand(ctx, async (tx) => {
      // It took its time, and the import may have been started meanwhile.
      requireUploading((await lockImport(ctx, tx, input.id)).status);
      if (kind === 'locations') await removeFiles(folder);
      await rename(arriving, path.join(folder, input.name));
      const content = kind === 'locations' ? { file: input.name, fileSha256: sha256 } : {};
      await tx
        .update(importRun)
        .set({ bytes: await bytesIn(folder), ...content })
        .where(and(eq(importRun.orgId, ctx.actor.orgId), eq(importRun.id, input.id)));
    });
    return { name: input.name, bytes };
  } finally {
    space.end();
    await rm(arriving, { force: true });
  }
}

function requireUploading(status: string): void {
  if (status !== 'uploading') throw new ServiceError('STATE_FORBIDS', { status });
}

interface Bounds {
  readonly limit: number;
  readonly take: (bytes: number) => Promise<void>;
}

/** Writes the stream to a new file, counted and hashed on its way. */
async function takeIn(stream: Readable, file: string, { limit, take }: Bounds) {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* counted(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > limit) throw new ServiceError('BODY_TOO_LARGE', { limit });
      await take(chunk.length);
      hash.update(chunk);
      yield chunk;
    }
  }
  await pipeline(stream, counted, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  return { bytes, sha256: hash.digest('hex') };
}

/** The files that have arrived whole. */
const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => !name.startsWith('.')).map((name) => path.join(folder, name));

async function removeFiles(folder: string): Promise<void> {
  await Promise.all((await filesIn(folder)).map((file) => rm(file, { force: true })));
}

async function bytesIn(folder: string): Promise<number> {
  const sizes = await Promise.all((await filesIn(folder)).map(async (file) => (await stat(file)).size));
  return sizes.reduce((total, size) => total + size, 0);
}
