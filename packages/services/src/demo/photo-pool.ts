import { createHash } from 'node:crypto';
import type { photo } from '@concord/db/schema/standards';
import type { InferInsertModel } from 'drizzle-orm';
import type { PhotoStore } from '../context.ts';
import { readImage } from '../photos/read-image.ts';
import { drawPicture, type Motif, MOTIFS } from './draw-picture.ts';

/** A photo's row without what differs from use to use. */
type StoredPicture = Omit<InferInsertModel<typeof photo>, 'id' | 'uploadedBy' | 'createdAt'>;
export type PhotoPool = ReadonlyMap<Motif, readonly StoredPicture[]>;

const TINTS = [0.08, 0.43, 0.6];

/** Draws every picture of the demo brand in a few lights and keeps it once; each use of one is a row of its own. */
export async function drawPhotoPool(photos: PhotoStore, orgId: string): Promise<PhotoPool> {
  const pool = new Map<Motif, StoredPicture[]>(MOTIFS.map((motif) => [motif, []]));
  for (const tint of TINTS) {
    const drawn = MOTIFS.map(async (motif) =>
      pool.get(motif)?.push(await keep(photos, orgId, await drawPicture(motif, tint))),
    );
    await Promise.all(drawn);
  }
  return pool;
}

async function keep(photos: PhotoStore, orgId: string, bytes: Uint8Array): Promise<StoredPicture> {
  const { full, thumb, width, height, contentType } = await readImage(bytes);
  const storedSha256 = hashOf(full);
  await photos.write(orgId, storedSha256, 'thumb', thumb);
  await photos.write(orgId, storedSha256, 'full', full);
  return { orgId, receivedSha256: hashOf(bytes), storedSha256, contentType, width, height, bytes: full.byteLength };
}

/** A row of `photo` that shows the motif, in a light that follows from the moment. Throws RangeError when none was drawn. */
export function photoRow(
  pool: PhotoPool,
  motif: Motif,
  use: { readonly id: string; readonly uploadedBy: string; readonly createdAt: Date },
): InferInsertModel<typeof photo> {
  const drawn = pool.get(motif) ?? [];
  const picture = drawn[Math.floor(use.createdAt.getTime() / 60_000) % drawn.length];
  if (picture === undefined) throw new RangeError(`no picture of ${motif}`);
  return { ...picture, ...use };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
