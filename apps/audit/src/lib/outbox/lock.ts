import type { Owner } from '../storage/open-owner.ts';

let alone: Promise<unknown> = Promise.resolve();

/**
 * Runs one drainer at a time over all tabs of this browser. Plain http has no Web Locks: there only this tab is kept in
 * line, and two tabs may send the same change twice, which the server takes as once.
 */
export async function withDrainLock<Result>(owner: Owner, run: () => Promise<Result>): Promise<Result> {
  const name = `concord-drain:${owner.userId}:${owner.orgId}`;
  if (navigator.locks) return (await navigator.locks.request(name, run)) as Result;
  const turn = alone.then(run, run);
  alone = turn.catch(() => {});
  return turn;
}
