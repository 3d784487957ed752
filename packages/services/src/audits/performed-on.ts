import { dayIn } from '@concord/domain/day';
import type { Day } from '@concord/domain/ids';

/** How long a finished audit may wait on a device and still keep its own day. */
const LONGEST_OFFLINE_DAYS = 14;

/**
 * The location's own day of an audit. The device says when it was finished, but its clock may be a year wrong. It is believed
 * when it names a moment not after the receipt, at most 14 days before it, and not before the checklist version was published
 * (nobody can run a version that does not exist yet); otherwise the day of the receipt counts. A re-audit is not before what it stands on.
 */
export function performedOn(facts: {
  readonly finishedAt: Date;
  readonly receivedAt: Date;
  readonly publishedAt: Date;
  readonly notBefore: Day | null;
  readonly timeZone: string;
}): Day {
  const { finishedAt, receivedAt, publishedAt, notBefore, timeZone } = facts;
  const earliest = Math.max(receivedAt.getTime() - LONGEST_OFFLINE_DAYS * 86_400_000, publishedAt.getTime());
  const believed = finishedAt.getTime() >= earliest && finishedAt.getTime() <= receivedAt.getTime();
  const day = dayIn(believed ? finishedAt : receivedAt, timeZone);
  return notBefore !== null && notBefore > day ? notBefore : day;
}
