import { verdictOn } from '../wire/failure.ts';
import type { Owner } from '../storage/open-owner.ts';
import type { OwnerDatabase } from '../storage/schema.ts';
import { readOutbox } from './read-outbox.ts';
import { sendMutations } from './send-mutations.ts';
import { sendPhotos } from './send-photos.ts';
import { sendSubmit } from './send-submit.ts';
import type { Server } from './receiver.ts';
import { dropEntry, settleFailure } from './settle.ts';

/**
 * How a run ended: `done` nothing left that waits for the network; `later` try again after a pause; `signIn` the session is
 * over, everything is kept; `otherPerson` somebody else is signed in, nothing was sent.
 */
export type DrainEnd = 'done' | 'later' | 'signIn' | 'otherPerson';

export interface Drainer {
  readonly db: OwnerDatabase;
  readonly server: Server;
  readonly owner: Owner;
  readonly deviceId: string;
  readonly now: () => string;
}

/** Sends what waits, audit by audit, in order within each; trouble with one audit does not hold up the others. */
export async function drain(drainer: Drainer): Promise<DrainEnd> {
  const { entries } = await readOutbox(drainer.db);
  const audits = [...new Set(entries.map((entry) => entry.auditId))];
  if (audits.length === 0) return 'done';
  try {
    const who = await drainer.server.who();
    if (who?.userId !== drainer.owner.userId || who.orgId !== drainer.owner.orgId) return 'otherPerson';
  } catch (error) {
    return verdictOn(error) === 'signIn' ? 'signIn' : 'later';
  }
  let end: DrainEnd = 'done';
  for (const auditId of audits) {
    try {
      await drainAudit(drainer, auditId);
    } catch (error) {
      if (verdictOn(error) === 'signIn') return 'signIn';
      end = 'later';
      if (error instanceof Error && error.name === 'Unreachable') return end;
    }
  }
  return end;
}

async function drainAudit({ db, server, deviceId, now }: Drainer, auditId: string): Promise<void> {
  if (!(await sendStart(db, server, auditId))) return;
  await sendPhotos(db, server, auditId);
  await sendMutations(db, server, deviceId, auditId);
  await sendSubmit(db, server, auditId, now);
}

/** Whether the server knows the audit, so that the rest may follow. */
async function sendStart(db: OwnerDatabase, server: Server, auditId: string): Promise<boolean> {
  const { entries } = await readOutbox(db, auditId);
  const entry = entries.find((candidate) => candidate.kind === 'start');
  if (!entry) return true;
  if (entry.refused) return false;
  try {
    await server.start(entry.start);
  } catch (error) {
    await settleFailure(db, entry, error);
    return false;
  }
  await dropEntry(db, entry.order);
  return true;
}
