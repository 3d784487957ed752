import { createHash } from 'node:crypto';
import { photo } from '@concord/db/schema/standards';
import { ServiceError } from '@concord/domain/errors';
import { roleGrants } from '@concord/domain/roles';
import { and, eq } from 'drizzle-orm';
import { record } from '../audit-log/record.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { readImage } from './read-image.ts';

/** Most bytes of one upload; the front door may cut off above it. */
export const MAX_PHOTO_BYTES = 15 * 1024 * 1024;

export interface StorePhotoInput {
  readonly id: string;
  readonly bytes: Uint8Array;
  /** SHA-256, hex, that the device took of the bytes before sending. */
  readonly sha256: string;
}

export interface StoredPhoto {
  readonly id: string;
  /** Of the bytes as received: the device's proof that all of them came. */
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Takes a picture: checks, re-encodes and keeps it with a preview. The same id and bytes again give the same answer.
 * Throws NOT_ALLOWED, PHOTO_TOO_LARGE {limit}, PHOTO_HASH_MISMATCH, PHOTO_NOT_AN_IMAGE, PHOTO_TOO_MANY_PIXELS, ID_TAKEN.
 */
export async function storePhoto(ctx: Ctx, { id, bytes, sha256 }: StorePhotoInput): Promise<StoredPhoto> {
  requireUploader(ctx.actor);
  if (bytes.byteLength > MAX_PHOTO_BYTES) throw new ServiceError('PHOTO_TOO_LARGE', { limit: MAX_PHOTO_BYTES });
  if (hashOf(bytes) !== sha256.toLowerCase()) throw new ServiceError('PHOTO_HASH_MISMATCH');
  const known = await find(ctx, id);
  if (known) return same(known, sha256);
  const image = await readImage(bytes);
  const storedSha256 = hashOf(image.full);
  const { orgId, memberId: uploadedBy } = ctx.actor;
  // Files first: a row without its file would be a photo that is "there" and cannot be shown. A file without a row harms nobody.
  await ctx.photos.write(orgId, storedSha256, 'thumb', image.thumb);
  await ctx.photos.write(orgId, storedSha256, 'full', image.full);
  const { width, height, contentType } = image;
  const row = { orgId, id, receivedSha256: sha256.toLowerCase(), storedSha256, contentType, width, height, uploadedBy };
  const created = await inBrand(ctx, async (tx) => {
    const rows = await tx
      .insert(photo)
      .values({ ...row, bytes: image.full.byteLength, createdAt: ctx.now() })
      .onConflictDoNothing()
      .returning({ id: photo.id });
    if (rows.length === 0) return false;
    await record(ctx, tx, {
      verb: 'photos.store',
      subject: { kind: 'photo', id },
      details: { sha256: row.receivedSha256 },
    });
    return true;
  });
  // Another upload of the same id was quicker.
  return created ? answer(row) : same((await find(ctx, id)) ?? row, sha256);
}

type Known = Pick<typeof photo.$inferSelect, 'id' | 'receivedSha256' | 'width' | 'height'>;

function answer({ id, receivedSha256, width, height }: Known): StoredPhoto {
  return { id, sha256: receivedSha256, width, height };
}

function same(known: Known, sha256: string): StoredPhoto {
  if (known.receivedSha256 !== sha256.toLowerCase()) throw new ServiceError('ID_TAKEN');
  return answer(known);
}

async function find(ctx: Ctx, id: string): Promise<Known | undefined> {
  return inBrand(ctx, async (tx) => {
    const [row] = await tx
      .select()
      .from(photo)
      .where(and(eq(photo.orgId, ctx.actor.orgId), eq(photo.id, id)));
    return row;
  });
}

/** Whoever may show something: in a standard, in an audit, as evidence of an action. */
function requireUploader({ role }: Actor): void {
  const may = (['standards.write', 'audits.perform', 'actions.work'] as const).some((right) => roleGrants(role, right));
  if (!may) throw new ServiceError('NOT_ALLOWED', { permission: 'audits.perform' });
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
