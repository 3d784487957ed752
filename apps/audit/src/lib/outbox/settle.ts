import type { OwnerDatabase } from '../storage/schema.ts';
import { strictWrite } from '../storage/strict-write.ts';
import { ServerRefusal, verdictOn } from '../wire/failure.ts';
import type { NewEntry, OutboxEntry } from './entry.ts';

type Stored = OutboxEntry | NewEntry;

/** After so many failures of a reachable server on one entry it is shown to the auditor instead of tried for ever. */
export const MOST_TRIES = 5;
const COUNTED: readonly string[] = ['INTERNAL', 'PHOTO_HASH_MISMATCH'];

/** The server has it: it may leave the device. */
export async function dropEntry(db: OwnerDatabase, order: number): Promise<void> {
  await strictWrite(db, ['outbox'], (tx) => tx.objectStore('outbox').delete(order));
}

/** Keeps a refused entry with its code. */
export async function refuseEntry(db: OwnerDatabase, entry: OutboxEntry, refusal: ServerRefusal): Promise<void> {
  const refused = { code: refusal.code, details: { ...refusal.details } };
  await change(db, entry.order, (stored) => ({ ...stored, refused }));
}

/** Changes what is stored now, which may be newer than what was read; an entry that is gone stays gone. */
async function change(db: OwnerDatabase, order: number, alter: (stored: Stored) => Stored): Promise<void> {
  await strictWrite(db, ['outbox'], async (tx) => {
    const stored = await tx.objectStore('outbox').get(order);
    if (stored) await tx.objectStore('outbox').put(alter(stored));
  });
}

/** Notes a failure on its entry. Rethrows what the auditor cannot mend: a lost network, a lost session, a server in trouble. */
export async function settleFailure(db: OwnerDatabase, entry: OutboxEntry, error: unknown): Promise<void> {
  if (!(error instanceof ServerRefusal)) throw error;
  const counted = COUNTED.includes(error.code);
  if (counted && entry.tries + 1 < MOST_TRIES) {
    await change(db, entry.order, (stored) => ({ ...stored, tries: entry.tries + 1 }));
    throw new ServerRefusal('INTERNAL', error.details, error.requestId);
  }
  if (!counted && verdictOn(error) !== 'refused') throw error;
  await refuseEntry(db, entry, error);
}
