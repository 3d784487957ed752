import type { ServerDraft, TodayBundle } from '../wire/answers.ts';
import { type AuditRecord, newAudit } from '../storage/records.ts';
import type { OwnerDatabase } from '../storage/schema.ts';
import { type StrictTransaction, strictWrite } from '../storage/strict-write.ts';

type Merging = StrictTransaction<'bundle' | 'versions' | 'audits' | 'answers' | 'outbox'>;

/**
 * Keeps what audits.today answered. Versions that a draft here still needs are never removed; drafts from another device
 * are taken over; an answer here that still waits to be sent is never overwritten.
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
  if (!known) {
    const adopted = adopt(bundle, draft);
    if (!adopted) return;
    await tx.objectStore('audits').put(adopted);
  }
  const waiting = await tx.objectStore('outbox').index('byAudit').getAll(draft.id);
  for (const answer of draft.answers) {
    const { question, instance, revision, content } = answer;
    const here = await tx.objectStore('answers').get([draft.id, question, instance]);
    const changed = waiting.some((e) => e.kind === 'mutation' && e.question === question && e.instance === instance);
    if (changed || (here && here.revision >= revision)) continue;
    await tx.objectStore('answers').put({ auditId: draft.id, question, instance, revision, content });
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
  });
}

async function dropUnusedVersions(tx: Merging, bundle: TodayBundle): Promise<void> {
  const audits = await tx.objectStore('audits').getAll();
  const needed = new Set([...bundle.versions.map((v) => v.id), ...audits.map((audit) => audit.checklistVersionId)]);
  for (const id of await tx.objectStore('versions').getAllKeys()) {
    if (!needed.has(id)) await tx.objectStore('versions').delete(id);
  }
}
