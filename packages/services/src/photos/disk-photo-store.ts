import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { ServiceError } from '@concord/domain/errors';
import type { PhotoSize, PhotoStore } from '../context.ts';

/** Keeps photos under `folder/<org>/<first two digits>/<sha256>.<size>`. A file is there whole or not at all, also after a power cut. */
export function diskPhotoStore(folder: string): PhotoStore {
  const fileOf = (orgId: string, sha256: string, size: PhotoSize): string => {
    // Both come from the database; a path is still never built from something that could climb out of the folder.
    if (!/^[0-9a-f-]{36}$/.test(orgId) || !/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('not a photo address');
    return path.join(folder, orgId, sha256.slice(0, 2), `${sha256}.${size}`);
  };
  return {
    write: (orgId, sha256, size, bytes) => writeOnce(fileOf(orgId, sha256, size), bytes),
    read: (orgId, sha256, size) => readFile(fileOf(orgId, sha256, size)).catch(asMissing),
  };
}

async function writeOnce(file: string, bytes: Uint8Array): Promise<void> {
  if ((await sizeOf(file)) === bytes.byteLength) return;
  const folder = path.dirname(file);
  // For the server's account alone: people and places are on these pictures.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeThrough(draft, bytes);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await flushFolder(folder);
}

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The new name itself must reach the disk. Windows cannot open folders and needs no flush for them. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch {
    return null;
  }
}

function asMissing(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new ServiceError('PHOTO_MISSING');
  throw error;
}
