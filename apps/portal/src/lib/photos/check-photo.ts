import { type Failure, failure } from '#lib/errors/failure.ts';

/** The server's limit; checked here too so that nobody waits for an upload that cannot succeed. */
export const MAX_PHOTO_BYTES = 15_000_000;
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** Why this file cannot become a photo, or null. The server looks at the content again. */
export function checkPhoto(file: { readonly type: string; readonly size: number }): Failure | null {
  if (!PHOTO_TYPES.some((type) => type === file.type) || file.size === 0) return failure('PHOTO_NOT_AN_IMAGE');
  return file.size > MAX_PHOTO_BYTES ? failure('PHOTO_TOO_LARGE') : null;
}
