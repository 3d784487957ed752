import type { MutationOutcome } from '@concord/domain/audit';
import type { OwnerDatabase } from '../storage/schema.ts';
import { type StrictTransaction, strictWrite } from '../storage/strict-write.ts';
import { ServerRefusal } from '../wire/failure.ts';
import type { MutationEntry, OutboxEntry } from './entry.ts';
import { needsAuditor } from './needs-auditor.ts';
import { sortOut } from './read-outbox.ts';
import type { Server } from './receiver.ts';
import { MOST_TRIES, settleFailure } from './settle.ts';

const BATCH = 200;
/** Codes that speak of a whole call: one bad item may be the reason, so the items go one by one. */
const OF_THE_WHOLE_CALL: readonly string[] = ['INPUT_INVALID', 'INTERNAL', 'BODY_TOO_LARGE', 'UNKNOWN'];

/** Sends every waiting change of one audit in the order of `seq`; returns once none is left that waits for the network. */
export async function sendMutations(
  db: OwnerDatabase,
  server: Server,
  deviceId: string,
  auditId: string,
): Promise<void> {
  for (;;) {
    const batch = await takeBatch(db, auditId);
    if (batch.length === 0) return;
    await sendBatch(db, server, deviceId, batch);
  }
}

/**
 * Marks the next changes as attempted and returns them. A batch ends before the second change of the same answer: that one
 * stands on the revision which the first will get. A change is never altered after this mark.
 */
async function takeBatch(db: OwnerDatabase, auditId: string): Promise<MutationEntry[]> {
  return strictWrite(db, ['outbox'], async (tx) => {
    const outbox = tx.objectStore('outbox');
    const { entries } = sortOut(await outbox.index('byAudit').getAll(auditId));
    const batch = nextBatch(entries);
    for (const entry of batch) if (!entry.attempted) await outbox.put({ ...entry, attempted: true });
    return batch;
  });
}

function nextBatch(entries: readonly OutboxEntry[]): MutationEntry[] {
  const batch: MutationEntry[] = [];
  const answers = new Set<string>();
  for (const entry of entries) {
    if (entry.kind !== 'mutation' || needsAuditor(entry)) continue;
    const answer = `${entry.question} ${entry.instance}`;
    if (answers.has(answer) || batch.length === BATCH) break;
    answers.add(answer);
    batch.push(entry);
  }
  return batch;
}

async function sendBatch(db: OwnerDatabase, server: Server, deviceId: string, batch: MutationEntry[]): Promise<void> {
  try {
    const { outcomes } = await server.push({ deviceId, mutations: batch.map((entry) => entry.mutation) });
    await settleOutcomes(db, batch, outcomes);
  } catch (error) {
    const first = batch[0];
    if (!first || !(error instanceof ServerRefusal)) throw error;
    if (batch.length > 1 && OF_THE_WHOLE_CALL.includes(error.code)) {
      for (const entry of batch) await sendBatch(db, server, deviceId, [entry]);
      return;
    }
    for (const entry of batch) await settleFailure(db, entry, error);
  }
}

/** Applies the server's word on each change, all in one transaction. A crash before it only means sending the same again. */
async function settleOutcomes(
  db: OwnerDatabase,
  batch: readonly MutationEntry[],
  outcomes: readonly MutationOutcome[],
): Promise<void> {
  const byId = new Map(outcomes.map((outcome) => [outcome.mutationId, outcome]));
  if (!batch.some((entry) => byId.has(entry.mutation.mutationId))) throw new ServerRefusal('INTERNAL');
  await strictWrite(db, ['outbox', 'answers'], async (tx) => {
    for (const entry of batch) {
      const outcome = byId.get(entry.mutation.mutationId);
      if (outcome?.outcome === 'applied' || outcome?.outcome === 'duplicate') await settleApplied(tx, entry, outcome);
      else if (outcome) await holdBack(tx, entry, outcome);
    }
  });
}

function heldBack(entry: MutationEntry, outcome: MutationOutcome): MutationEntry {
  const marked = { ...entry, attempted: true };
  // An earlier change is still on its way, e.g. from a second tab: the server took no note of this one, so it goes again.
  if (outcome.code === 'MUTATION_OUT_OF_ORDER' && entry.tries + 1 < MOST_TRIES)
    return { ...marked, tries: entry.tries + 1 };
  if (outcome.outcome === 'conflict' && outcome.current) return { ...marked, conflict: outcome.current };
  return { ...marked, refused: { code: outcome.code ?? 'ANSWER_CONFLICT', details: {} } };
}

type Settling = StrictTransaction<'outbox' | 'answers'>;

/** A second drainer without the lock may have settled it already: what is gone is not brought back. */
async function holdBack(tx: Settling, entry: MutationEntry, outcome: MutationOutcome): Promise<void> {
  const stored = await tx.objectStore('outbox').get(entry.order);
  if (stored) await tx.objectStore('outbox').put(heldBack(entry, outcome));
}

/** Earlier refused changes of this answer go too: the auditor replaced them, and the server took the replacement. */
async function settleApplied(tx: Settling, entry: MutationEntry, outcome: MutationOutcome): Promise<void> {
  const outbox = tx.objectStore('outbox');
  const key: [string, string, number] = [entry.auditId, entry.question, entry.instance];
  const answer = await tx.objectStore('answers').get(key);
  const revision = Math.max(answer?.revision ?? 0, outcome.revision ?? 0);
  if (answer) await tx.objectStore('answers').put({ ...answer, revision });
  const { entries } = sortOut(await outbox.index('byAnswer').getAll(key));
  for (const other of entries) {
    if (other.kind !== 'mutation') continue;
    if (other.order === entry.order || (other.order < entry.order && needsAuditor(other)))
      await outbox.delete(other.order);
    else if (!other.attempted) await outbox.put({ ...other, mutation: { ...other.mutation, baseRevision: revision } });
  }
}
