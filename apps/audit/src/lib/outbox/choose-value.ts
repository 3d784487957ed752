import type { OwnerDatabase } from '../storage/schema.ts';
import { strictWrite } from '../storage/strict-write.ts';
import { putChange } from './append.ts';
import type { MutationEntry } from './entry.ts';
import { sortOut } from './read-outbox.ts';

/**
 * Ends a conflict: the auditor keeps the value of this device (a new change on the server's newest revision) or takes the
 * other one. Both stay in the audit's history on the server.
 */
export async function chooseValue(db: OwnerDatabase, entry: MutationEntry, keep: 'mine' | 'theirs'): Promise<void> {
  const { conflict } = entry;
  if (!conflict) return;
  await strictWrite(db, ['audits', 'answers', 'outbox', 'photos'], async (tx) => {
    const key: [string, string, number] = [entry.auditId, entry.question, entry.instance];
    const audit = await tx.objectStore('audits').get(entry.auditId);
    const mine = await tx.objectStore('answers').get(key);
    const { entries } = sortOut(await tx.objectStore('outbox').index('byAnswer').getAll(key));
    for (const other of entries) {
      if (other.kind === 'mutation' && other.conflict) await tx.objectStore('outbox').delete(other.order);
    }
    if (!audit || !mine) return;
    const content = keep === 'mine' ? mine.content : conflict.content;
    const answer = { ...mine, content, revision: conflict.revision };
    await tx.objectStore('answers').put(answer);
    if (keep === 'mine') await putChange(tx, audit, answer);
  });
}

/** Lets refused entries of an audit be tried again, e.g. after an administrator has mended the cause. */
export async function retryRefused(db: OwnerDatabase, auditId: string): Promise<void> {
  await strictWrite(db, ['outbox'], async (tx) => {
    const outbox = tx.objectStore('outbox');
    for (const entry of await outbox.index('byAudit').getAll(auditId)) {
      if (entry.refused) await outbox.put({ ...entry, refused: null, tries: 0 });
    }
  });
}
