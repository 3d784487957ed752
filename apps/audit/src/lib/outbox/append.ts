import type { AnswerContent } from '@concord/domain/audit';
import { v7 } from 'uuid';
import type { AnswerRecord, AuditRecord, PhotoRecord } from '../storage/records.ts';
import type { OwnerDatabase } from '../storage/schema.ts';
import { type StrictTransaction, strictWrite } from '../storage/strict-write.ts';
import type { MutationEntry } from './entry.ts';

export interface AnswerChange {
  readonly auditId: string;
  readonly question: string;
  readonly instance: number;
  readonly content: AnswerContent;
  /** Photos taken with this change; stored together with it or not at all. */
  readonly photos?: readonly PhotoRecord[];
}

/** The audit was signed or sent, perhaps in another tab: it takes no more answers. */
export class AuditClosed extends Error {
  constructor() {
    super('AUDIT_CLOSED');
    this.name = 'AuditClosed';
  }
}

/**
 * Saves one answer and the change that the server has to hear, in ONE strict transaction: when the promise resolves, both
 * have reached the disk; when it rejects, neither has. Throws AuditClosed when the audit is no longer a draft.
 */
export async function appendAnswer(db: OwnerDatabase, change: AnswerChange): Promise<AnswerRecord> {
  return strictWrite(db, ['audits', 'answers', 'outbox', 'photos'], async (tx) => {
    const { auditId, question, instance, content } = change;
    const audit = await tx.objectStore('audits').get(auditId);
    if (audit?.state !== 'draft') throw new AuditClosed();
    const before = await tx.objectStore('answers').get([auditId, question, instance]);
    const answer: AnswerRecord = { auditId, question, instance, revision: before?.revision ?? 0, content };
    await tx.objectStore('answers').put(answer);
    for (const photo of change.photos ?? []) await putPhoto(tx, photo);
    await putChange(tx, audit, answer);
    await dropRefusedPhotos(tx, auditId, before?.content.photos ?? [], content);
    return answer;
  });
}

type Writing = StrictTransaction<'audits' | 'answers' | 'outbox' | 'photos'>;

/** Keeps a photo and the word to send it. */
export async function putPhoto(tx: Writing, photo: PhotoRecord): Promise<void> {
  await tx.objectStore('photos').put(photo);
  const entry = { kind: 'photo', auditId: photo.auditId, photoId: photo.id, tries: 0, refused: null } as const;
  await tx.objectStore('outbox').add(entry);
}

/**
 * A change the server cannot have seen yet takes the new content in its place, so that typing a sentence is one change
 * and not eighty; otherwise a new one is added with the next `seq`. One that was made on another version of the checklist stays as it is.
 */
export async function putChange(tx: Writing, audit: AuditRecord, answer: AnswerRecord): Promise<void> {
  const outbox = tx.objectStore('outbox');
  const waiting = await outbox.index('byAnswer').getAll([answer.auditId, answer.question, answer.instance]);
  const open = waiting.findLast(
    (entry) =>
      entry.kind === 'mutation' && !entry.attempted && entry.mutation.checklistVersionId === audit.checklistVersionId,
  ) as MutationEntry | undefined;
  if (open) {
    await outbox.put({ ...open, mutation: { ...open.mutation, content: answer.content } });
    return;
  }
  const seq = audit.lastSeq + 1;
  await tx.objectStore('audits').put({ ...audit, lastSeq: seq });
  await outbox.add({
    kind: 'mutation',
    auditId: audit.id,
    question: answer.question,
    instance: answer.instance,
    attempted: false,
    tries: 0,
    refused: null,
    conflict: null,
    mutation: {
      mutationId: v7(),
      auditId: audit.id,
      checklistVersionId: audit.checklistVersionId,
      seq,
      question: answer.question,
      instance: answer.instance,
      baseRevision: answer.revision,
      content: answer.content,
    },
  });
}

/** A photo the server refused stops holding up the audit once the auditor has taken it out of the answer. */
async function dropRefusedPhotos(
  tx: Writing,
  auditId: string,
  before: readonly string[],
  content: AnswerContent,
): Promise<void> {
  const value = Array.isArray(content.value) ? content.value : [content.value];
  const gone = before.filter((id) => !content.photos.includes(id) && !value.includes(id));
  if (gone.length === 0) return;
  const outbox = tx.objectStore('outbox');
  for (const entry of await outbox.index('byAudit').getAll(auditId)) {
    if (entry.kind !== 'photo' || entry.refused === null || !gone.includes(entry.photoId)) continue;
    await outbox.delete((entry as { order: number }).order);
    await tx.objectStore('photos').delete(entry.photoId);
  }
}
