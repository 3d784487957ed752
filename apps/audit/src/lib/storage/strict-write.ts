import type { IDBPTransaction } from 'idb';
import type { OwnerDatabase, OwnerSchema, OwnerStore } from './schema.ts';

export type StrictTransaction<Name extends OwnerStore> = IDBPTransaction<OwnerSchema, Name[], 'readwrite'>;

/**
 * The only way this app writes: all of `run` or nothing of it. When the promise resolves it has reached the disk: `strict`
 * makes the browser wait for it, where the relaxed default may lose the last seconds with the battery. An exception inside
 * does not end a transaction by itself, so it is aborted here.
 */
export async function strictWrite<Name extends OwnerStore, Result>(
  db: OwnerDatabase,
  stores: Name[],
  run: (tx: StrictTransaction<Name>) => Promise<Result>,
): Promise<Result> {
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
  // It rejects together with what failed inside; without a handler of its own it would be reported a second time.
  tx.done.catch(() => {});
  try {
    const result = await run(tx);
    await tx.done;
    return result;
  } catch (error) {
    abort(tx);
    throw error;
  }
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // A transaction that ended by itself cannot be ended again.
  }
}
