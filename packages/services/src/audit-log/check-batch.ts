import { type ChainEvent, CHAIN_START, hashBatch, type Seal } from './chain.ts';
import { hashDetails } from './hash-details.ts';

type ChainProblemCode =
  /** A number is missing between two seals, or the first is not 1. */
  | 'BATCH_MISSING'
  /** The seal does not continue the one before it. */
  | 'CHAIN_BROKEN'
  /** The events or the seal are not what was sealed. */
  | 'BATCH_ALTERED'
  /** A sealed event is gone. */
  | 'EVENT_MISSING'
  /** The details are neither erased nor what was written. */
  | 'DETAILS_ALTERED'
  /** Written long after the moment it claims. */
  | 'EVENT_BACKDATED'
  /** Batches that events were sealed in are gone from the end. */
  | 'CHAIN_TRUNCATED'
  /** The head that was kept outside is not in the chain. */
  | 'ANCHOR_DIFFERS';

export interface ChainProblem {
  readonly batch: number;
  readonly code: ChainProblemCode;
  readonly eventId?: string;
}

/** An event with what its details hash was made of; both null once the details were erased. */
export interface StoredEvent extends ChainEvent {
  readonly salt: string | null;
  readonly details: Readonly<Record<string, unknown>> | null;
}

/**
 * How much older than the last seal an event may be that was not in it, milliseconds: a verb's transaction takes that long at
 * most. Older ones were slipped in.
 */
export const LATEST_COMMIT_MS = 15 * 60_000;

/**
 * All that is wrong with one batch. `previous` is the seal before it in the table (null: none), `events` those of the batch that
 * still exist, by id.
 */
export function checkBatch(
  orgId: string,
  previous: Seal | null,
  seal: Seal,
  events: ReadonlyMap<string, StoredEvent>,
): readonly ChainProblem[] {
  const problems: ChainProblem[] = [];
  const report = (code: ChainProblemCode, eventId?: string) =>
    problems.push({ batch: seal.batch, code, ...(eventId === undefined ? {} : { eventId }) });
  if (seal.batch !== (previous?.batch ?? 0) + 1) report('BATCH_MISSING');
  else if (seal.previousHash !== (previous?.hash ?? CHAIN_START)) report('CHAIN_BROKEN');
  const found = seal.eventIds.flatMap((id) => events.get(id) ?? []);
  for (const id of seal.eventIds) if (!events.has(id)) report('EVENT_MISSING', id);
  if (found.length === seal.eventIds.length && hashBatch(orgId, seal, found) !== seal.hash) report('BATCH_ALTERED');
  for (const event of found) {
    if (detailsAltered(event)) report('DETAILS_ALTERED', event.id);
    if (isBackdated(event, previous)) report('EVENT_BACKDATED', event.id);
  }
  return problems;
}

/** Whether the event claims a moment so long before the seal that it ought to have been in it. */
export function isBackdated(event: Pick<ChainEvent, 'at'>, previous: Pick<Seal, 'sealedAt'> | null): boolean {
  return previous !== null && Date.parse(event.at) < Date.parse(previous.sealedAt) - LATEST_COMMIT_MS;
}

function detailsAltered({ salt, details, detailsHash }: StoredEvent): boolean {
  if (salt === null && details === null) return false;
  return salt === null || details === null || hashDetails(salt, details) !== detailsHash;
}
