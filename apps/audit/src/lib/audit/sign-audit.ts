import type { PhotoRecord, Signing } from '../storage/records.ts';
import type { OwnerDatabase } from '../storage/schema.ts';
import { strictWrite } from '../storage/strict-write.ts';
import { AuditClosed, putPhoto } from '../outbox/append.ts';
import { sortOut } from '../outbox/read-outbox.ts';

/** Signs the audit: from now on it takes no answers and waits to be sent. Signature, state and submit are one transaction. */
export async function signAudit(
  db: OwnerDatabase,
  auditId: string,
  deviceId: string,
  signing: Signing,
  signature: PhotoRecord | null,
): Promise<void> {
  await strictWrite(db, ['audits', 'answers', 'outbox', 'photos'], async (tx) => {
    const audit = await tx.objectStore('audits').get(auditId);
    if (audit?.state !== 'draft') throw new AuditClosed();
    if (signature) await putPhoto(tx, signature);
    const submit = { id: auditId, deviceId, mutationCount: audit.lastSeq, ...signing };
    const entry = { kind: 'submit', auditId, submit, attempted: false, tries: 0, refused: null } as const;
    await tx.objectStore('outbox').add(entry);
    await tx.objectStore('audits').put({ ...audit, state: 'signed', signing });
  });
}

/** Opens a signed audit again while the server has not taken it. Returns whether it did. */
export async function reopenAudit(db: OwnerDatabase, auditId: string): Promise<boolean> {
  return strictWrite(db, ['audits', 'outbox'], async (tx) => {
    const audit = await tx.objectStore('audits').get(auditId);
    const { entries } = sortOut(await tx.objectStore('outbox').index('byAudit').getAll(auditId));
    const submit = entries.find((entry) => entry.kind === 'submit');
    if (audit?.state !== 'signed' || !submit || (submit.attempted && submit.refused === null)) return false;
    await tx.objectStore('outbox').delete(submit.order);
    await tx.objectStore('audits').put({ ...audit, state: 'draft', signing: null });
    return true;
  });
}
