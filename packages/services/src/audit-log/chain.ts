import { canonicalJson, sha256 } from './hash-details.ts';

/** What the chain covers of an event. Its details only by their salted hash: they can be erased and the chain still holds. */
export interface ChainEvent {
  readonly id: string;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
  readonly memberId: string | null;
  readonly verb: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly detailsHash: string;
  readonly requestId: string | null;
}

export interface Seal {
  /** Counts up from 1 without gaps. */
  readonly batch: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly eventIds: readonly string[];
  readonly sealedAt: string;
}

/** The "previous hash" of batch 1. */
export const CHAIN_START = '0'.repeat(64);

/** SHA-256, hex, over brand, number, moment, the previous hash and every event in order. */
export function hashBatch(
  orgId: string,
  batch: Pick<Seal, 'batch' | 'previousHash' | 'sealedAt'>,
  events: readonly ChainEvent[],
): string {
  const { batch: number, previousHash, sealedAt } = batch;
  return sha256(canonicalJson({ orgId, batch: number, previousHash, sealedAt, events: events.map(covered) }));
}

/** Exactly the covered fields, whatever else the row carries. */
function covered(event: ChainEvent): ChainEvent {
  const { id, at, memberId, verb, subjectKind, subjectId, detailsHash, requestId } = event;
  return { id, at, memberId, verb, subjectKind, subjectId, detailsHash, requestId };
}

/** The next seal after `previous` (null: the first), over at least one event in the given order. */
export function sealBatch(
  orgId: string,
  previous: Pick<Seal, 'batch' | 'hash'> | null,
  sealedAt: string,
  events: readonly ChainEvent[],
): Seal {
  const start = { batch: (previous?.batch ?? 0) + 1, previousHash: previous?.hash ?? CHAIN_START, sealedAt };
  return { ...start, hash: hashBatch(orgId, start, events), eventIds: events.map((event) => event.id) };
}
