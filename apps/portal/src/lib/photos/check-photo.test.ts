import { expect, it } from 'vitest';
import { checkPhoto, MAX_PHOTO_BYTES } from './check-photo.ts';

it.each([
  [{ type: 'image/svg+xml', size: 10 }, 'PHOTO_NOT_AN_IMAGE'],
  [{ type: '', size: 10 }, 'PHOTO_NOT_AN_IMAGE'],
  [{ type: 'image/jpeg', size: 0 }, 'PHOTO_NOT_AN_IMAGE'],
  [{ type: 'image/jpeg', size: MAX_PHOTO_BYTES + 1 }, 'PHOTO_TOO_LARGE'],
  [{ type: 'image/jpeg', size: MAX_PHOTO_BYTES }, undefined],
])('%j gives %s', (file, code) => {
  expect(checkPhoto(file)?.code).toBe(code);
});
