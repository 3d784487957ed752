import { photo } from '@concord/db/schema/standards';
import { ServiceError } from '@concord/domain/errors';
import { roleGrants } from '@concord/domain/roles';
import { and, eq } from 'drizzle-orm';
import type { Ctx, PhotoSize } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { photosInReach } from './photos-in-reach.ts';

export interface PhotoFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** SHA-256, hex, of the full picture as stored; with the size it names the content, so it serves as an ETag. */
  readonly storedSha256: string;
}

/** The bytes to show. Throws NOT_ALLOWED, NOT_FOUND {what: 'photo'} also outside the reach, PHOTO_MISSING (known, but its file is gone). */
export async function readPhoto(
  ctx: Ctx,
  { id, size }: { readonly id: string; readonly size: PhotoSize },
): Promise<PhotoFile> {
  const { role, orgId } = ctx.actor;
  if (!roleGrants(role, 'standards.read') && !roleGrants(role, 'audits.read')) {
    throw new ServiceError('NOT_ALLOWED', { permission: 'standards.read' });
  }
  const [row] = await inBrand(ctx, (tx) =>
    tx
      .select({ contentType: photo.contentType, storedSha256: photo.storedSha256 })
      .from(photo)
      .where(and(eq(photo.orgId, orgId), eq(photo.id, id), photosInReach(tx, ctx.actor))),
  );
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'photo' });
  return { ...row, bytes: await ctx.photos.read(orgId, row.storedSha256, size) };
}
