import type { OutboxEntry } from './entry.ts';

/** Whether the entry waits for the auditor rather than for the network. */
export function needsAuditor(entry: Pick<OutboxEntry, 'refused'> & { readonly conflict?: unknown }): boolean {
  return entry.refused !== null || (entry.conflict ?? null) !== null;
}
