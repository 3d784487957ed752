import type { OwnerDatabase } from '../storage/schema.ts';
import { needsAuditor } from './needs-auditor.ts';
import { readOutbox } from './read-outbox.ts';
import { dropEntry } from './settle.ts';

/**
 * Everything of one audit that this device could not hand over, as JSON text that a person can keep and mail: the audit,
 * all answers as they stand here, and each refused or unreadable change with its reason. Photos are named, not contained.
 */
export async function exportAudit(db: OwnerDatabase, auditId: string): Promise<string> {
  const audit = await db.get('audits', auditId);
  const answers = await db.getAllFromIndex('answers', 'byAudit', auditId);
  const { entries, unreadable } = await readOutbox(db, auditId);
  const held = entries.filter(needsAuditor);
  const waiting = entries.filter((entry) => !needsAuditor(entry));
  const format = 'concord.audit-export/1';
  return JSON.stringify(
    { format, audit, answers, held, waiting, unreadable: unreadable.map((entry) => entry.raw) },
    null,
    2,
  );
}

/** Takes one refused or unreadable entry out of the queue; only after the auditor has downloaded the export. */
export async function setAside(db: OwnerDatabase, order: number): Promise<void> {
  await dropEntry(db, order);
}
