import type { ServerDraft, TodayBundle } from '../wire/answers.ts';
import type { NewEntry, OutboxEntry } from '../outbox/entry.ts';
import { type AnswerRecord, type AuditRecord, newAudit } from '../storage/records.ts';
import type { OwnerDatabase } from '../storage/schema.ts';
import { type StrictTransaction, strictWrite } from '../storage/strict-write.ts';

type Merging = StrictTransaction<'bundle' | 'versions' | 'audits' | 'answers' | 'outbox'>;

/**
 * Keeps what audits.today answered. Versions that a draft here still needs are never removed; drafts from another device
 * are taken over; an answer here that still waits to be sent is never overwritten. A draft that went over to another version goes over here
 * too: what it left there is no longer shown as its answer.
 */
export async function mergeBundle(db: OwnerDatabase, bundle: TodayBundle): Promise<void> {
  await strictWrite(db, ['bundle', 'versions', 'audits', 'answers', 'outbox'], async (tx) => {
    await tx.objectStore('bundle').put(bundle, 'today');
    for (const version of bundle.versions) await tx.objectStore('versions').put(version);
    for (const draft of bundle.drafts) await mergeDraft(tx, bundle, draft);
    await dropUnusedVersions(tx, bundle);
  });
}

async function mergeDraft(tx: Merging, bundle: TodayBundle, draft: ServerDraft): Promise<void> {
  const known = await tx.objectStore('audits').get(draft.id);
  if (known && known.state !== 'draft') return;
  const audit = known ?? adopt(bundle, draft);
  if (!audit) return;
  const { checklistVersionId, newestVersionId, reaudit, moves } = draft;
  await tx.objectStore('audits').put({ ...audit, checklistVersionId, newestVersionId, reaudit, moves });
  const waiting = await tx.objectStore('outbox').index('byAudit').getAll(draft.id);
  if (audit.checklistVersionId !== checklistVersionId) await dropLeftAnswers(tx, draft, waiting);
  for (const answer of draft.answers) {
    const { question, instance, revision, content } = answer;
    const here = await tx.objectStore('answers').get([draft.id, question, instance]);
    if (isChanged(waiting, answer) || (here && here.revision >= revision)) continue;
    await tx.objectStore('answers').put({ auditId: draft.id, question, instance, revision, content });
  }
}

type Waiting = readonly (OutboxEntry | NewEntry)[];

function isChanged(waiting: Waiting, { question, instance }: Pick<AnswerRecord, 'question' | 'instance'>): boolean {
  return waiting.some((e) => e.kind === 'mutation' && e.question === question && e.instance === instance);
}

async function dropLeftAnswers(tx: Merging, draft: ServerDraft, waiting: Waiting): Promise<void> {
  const there = new Set(draft.answers.map(({ question, instance }) => `${instance}/${question}`));
  for (const answer of await tx.objectStore('answers').index('byAudit').getAll(draft.id)) {
    const { question, instance } = answer;
    if (there.has(`${instance}/${question}`) || isChanged(waiting, answer)) continue;
    await tx.objectStore('answers').delete([draft.id, question, instance]);
  }
}

/** A draft whose version is not in the bundle cannot be shown and stays on the server. */
function adopt(bundle: TodayBundle, draft: ServerDraft): AuditRecord | null {
  const assignment = bundle.assignments.find((item) => item.id === draft.assignmentId || item.auditId === draft.id);
  const version = bundle.versions.find((item) => item.id === draft.checklistVersionId);
  if (!version) return null;
  return newAudit({
    id: draft.id,
    assignmentId: draft.assignmentId,
    checklistId: version.checklistId,
    checklistVersionId: version.id,
    place: draft.location,
    dueOn: assignment?.dueOn ?? null,
    startedAt: draft.startedAt,
    reaudit: draft.reaudit,
  });
}

async function dropUnusedVersions(tx: Merging, bundle: TodayBundle): Promise<void> {
  const audits = await tx.objectStore('audits').getAll();
  const needed = new Set([...bundle.versions.map((v) => v.id), ...audits.map((audit) => audit.checklistVersionId)]);
  for (const id of await tx.objectStore('versions').getAllKeys()) {
    if (!needed.has(id)) await tx.objectStore('versions').delete(id);
  }
}
