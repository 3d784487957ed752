import type { OwnerDatabase } from '../storage/schema.ts';
import { OutboxEntry } from './entry.ts';

/** An entry that this version cannot read: it is kept, shown and exported, and holds up its own audit. */
export interface UnreadableEntry {
  readonly order: number;
  readonly auditId: string;
  readonly raw: unknown;
}

export interface Outbox {
  readonly entries: readonly OutboxEntry[];
  readonly unreadable: readonly UnreadableEntry[];
}

/** What waits on this device, oldest first; of one audit, or of all. */
export async function readOutbox(db: OwnerDatabase, auditId?: string): Promise<Outbox> {
  const stored =
    auditId === undefined ? await db.getAll('outbox') : await db.getAllFromIndex('outbox', 'byAudit', auditId);
  return sortOut(stored);
}

/** Splits stored entries into those this version understands and those it must leave alone. */
export function sortOut(stored: readonly unknown[]): Outbox {
  const entries: OutboxEntry[] = [];
  const unreadable: UnreadableEntry[] = [];
  for (const raw of stored) {
    const parsed = OutboxEntry.safeParse(raw);
    if (parsed.success) entries.push(parsed.data);
    else unreadable.push({ ...(raw as { order: number; auditId: string }), raw });
  }
  return { entries, unreadable };
}
