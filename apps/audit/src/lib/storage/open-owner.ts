import { openDB } from 'idb';
import { v7 } from 'uuid';
import { MIGRATIONS, type OwnerDatabase, type OwnerSchema } from './schema.ts';
import { strictWrite } from './strict-write.ts';

export interface Owner {
  readonly userId: string;
  readonly orgId: string;
}

/**
 * Opens the database of one person in one brand, made or migrated as needed. Rejects where the browser has no IndexedDB
 * (some private modes) or refuses it.
 * @param onOutdated a newer version of the app in another tab needs this connection closed
 */
export async function openOwner(owner: Owner, onOutdated: () => void = () => {}): Promise<OwnerDatabase> {
  const db = await openDB<OwnerSchema>(`concord-audit:${owner.userId}:${owner.orgId}`, MIGRATIONS.length, {
    upgrade(database, oldVersion, _newVersion, tx) {
      for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(database, tx);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onOutdated();
    },
  });
  return db;
}

/** This device's name towards the server, one per person and brand, so that two people on one device never share a count. */
export async function deviceIdOf(db: OwnerDatabase): Promise<string> {
  return strictWrite(db, ['meta'], async (tx) => {
    const known = await tx.objectStore('meta').get('deviceId');
    const id = known ?? v7();
    if (known === undefined) await tx.objectStore('meta').put(id, 'deviceId');
    return id;
  });
}
