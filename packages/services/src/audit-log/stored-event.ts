import type { auditEvent, auditSeal } from '@concord/db/schema/audit-log';
import type { Seal } from './chain.ts';
import type { StoredEvent } from './check-batch.ts';

type EventRow = typeof auditEvent.$inferSelect;
type SealRow = typeof auditSeal.$inferSelect;

/** The row as the chain reads it; milliseconds are all that `record` writes. */
export function storedEvent(row: EventRow): StoredEvent {
  const { id, memberId, verb, subjectKind, subjectId, detailsHash, requestId, salt, details } = row;
  return {
    id,
    at: row.at.toISOString(),
    memberId,
    verb,
    subjectKind,
    subjectId,
    detailsHash,
    requestId,
    salt,
    details,
  };
}

export function sealOf({ batch, previousHash, hash, eventIds, sealedAt }: SealRow): Seal {
  return { batch, previousHash, hash, eventIds, sealedAt: sealedAt.toISOString() };
}
