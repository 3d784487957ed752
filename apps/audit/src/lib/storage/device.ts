import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Me } from '../wire/answers.ts';

interface DeviceSchema extends DBSchema {
  session: { key: 'last'; value: Me };
}

let opened: Promise<IDBPDatabase<DeviceSchema>> | null = null;

function device(): Promise<IDBPDatabase<DeviceSchema>> {
  opened ??= openDB<DeviceSchema>('concord-audit-device', 1, {
    upgrade: (db) => void db.createObjectStore('session'),
  });
  return opened;
}

/** Who worked on this device last: it decides whose day is shown without a network. */
export async function lastSession(): Promise<Me | null> {
  return (await (await device()).get('session', 'last')) ?? null;
}

export async function rememberSession(me: Me | null): Promise<void> {
  const tx = (await device()).transaction('session', 'readwrite', { durability: 'strict' });
  if (me) await tx.store.put(me, 'last');
  else await tx.store.delete('last');
  await tx.done;
}
