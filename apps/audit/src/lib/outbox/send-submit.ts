import type { OwnerDatabase } from '../storage/schema.ts';
import { strictWrite } from '../storage/strict-write.ts';
import { ServerRefusal } from '../wire/failure.ts';
import type { SubmitAnswer } from '../wire/answers.ts';
import type { SubmitEntry } from './entry.ts';
import { readOutbox } from './read-outbox.ts';
import type { Server } from './receiver.ts';
import { settleFailure } from './settle.ts';

/** Closes the audit once nothing else of it is left here. Only the server's answer to this makes it "sent". */
export async function sendSubmit(db: OwnerDatabase, server: Server, auditId: string, now: () => string): Promise<void> {
  const { entries, unreadable } = await readOutbox(db, auditId);
  const submit = entries.find((entry) => entry.kind === 'submit');
  if (!submit || submit.refused || entries.length > 1 || unreadable.length > 0) return;
  const mutationCount = await markAttempted(db, submit);
  if (mutationCount === null) return;
  try {
    const answer = await server.submit({ ...submit.submit, mutationCount });
    await markSent(db, submit, answer, now());
  } catch (error) {
    if (!(await requeueMissingPhotos(db, auditId, error))) await settleFailure(db, submit, error);
  }
}

/** Choosing between two values after signing is one more change, so the count is read when sending. */
async function markAttempted(db: OwnerDatabase, submit: SubmitEntry): Promise<number | null> {
  return strictWrite(db, ['outbox', 'audits'], async (tx) => {
    const audit = await tx.objectStore('audits').get(submit.auditId);
    const stored = await tx.objectStore('outbox').get(submit.order);
    if (!audit || !stored) return null;
    await tx.objectStore('outbox').put({ ...submit, attempted: true });
    return audit.lastSeq;
  });
}

async function markSent(db: OwnerDatabase, submit: SubmitEntry, answer: SubmitAnswer, at: string): Promise<void> {
  const { score, band, findings, actions } = answer;
  const receipt = { score, band, findings, actions, at };
  await strictWrite(db, ['outbox', 'audits', 'photos'], async (tx) => {
    await tx.objectStore('outbox').delete(submit.order);
    const audit = await tx.objectStore('audits').get(submit.auditId);
    if (audit) await tx.objectStore('audits').put({ ...audit, state: 'sent', receipt });
    const photos = await tx.objectStore('photos').index('byAudit').getAllKeys(submit.auditId);
    for (const key of photos) await tx.objectStore('photos').delete(key);
  });
}

/** A server restored from a backup may have lost photos it once acknowledged; they are still here, so they go again. */
async function requeueMissingPhotos(db: OwnerDatabase, auditId: string, error: unknown): Promise<boolean> {
  if (!(error instanceof ServerRefusal) || error.code !== 'AUDIT_INCOMPLETE') return false;
  const missing = Array.isArray(error.details.missingPhotos) ? (error.details.missingPhotos as unknown[]) : [];
  return strictWrite(db, ['outbox', 'photos'], async (tx) => {
    const kept = await tx.objectStore('photos').index('byAudit').getAllKeys(auditId);
    const again = kept.filter((id) => missing.includes(id));
    for (const photoId of again) {
      await tx.objectStore('outbox').add({ kind: 'photo', auditId, photoId, tries: 0, refused: null });
    }
    return again.length > 0 && again.length === missing.length;
  });
}
