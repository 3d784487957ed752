import { ServiceError } from '@concord/domain/errors';
import type { PhotoStore } from '../context.ts';

export function photosInMemory(): PhotoStore {
  const files = new Map<string, Uint8Array>();
  return {
    write: (orgId, sha256, size, bytes) => {
      files.set(`${orgId}/${sha256}/${size}`, bytes);
      return Promise.resolve();
    },
    read: (orgId, sha256, size) => {
      const bytes = files.get(`${orgId}/${sha256}/${size}`);
      return bytes ? Promise.resolve(bytes) : Promise.reject(new ServiceError('PHOTO_MISSING'));
    },
  };
}
