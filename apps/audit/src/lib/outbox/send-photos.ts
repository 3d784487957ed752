import type { OwnerDatabase } from '../storage/schema.ts';
import { ServerRefusal } from '../wire/failure.ts';
import { readOutbox } from './read-outbox.ts';
import type { Server } from './receiver.ts';
import { dropEntry, refuseEntry, settleFailure } from './settle.ts';

/** Sends the waiting photos of one audit, one after the other. The bytes stay here until the whole audit is acknowledged. */
export async function sendPhotos(db: OwnerDatabase, server: Server, auditId: string): Promise<void> {
  const { entries } = await readOutbox(db, auditId);
  for (const entry of entries) {
    if (entry.kind !== 'photo' || entry.refused) continue;
    const photo = await db.get('photos', entry.photoId);
    if (!photo) {
      await refuseEntry(db, entry, new ServerRefusal('PHOTO_MISSING', { photo: entry.photoId }));
      continue;
    }
    try {
      await server.putPhoto(photo.id, photo.bytes, photo.type, photo.sha256);
      await dropEntry(db, entry.order);
    } catch (error) {
      await settleFailure(db, entry, error);
    }
  }
}
