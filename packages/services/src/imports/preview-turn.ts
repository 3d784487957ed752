import { createGate, type Gate } from '@concord/db/gate';

const PATIENCE_MS = 30_000;

/** A preview holds a connection and a thread for as long as it reads. */
const together = createGate({ places: 3, queue: 30, patienceMs: PATIENCE_MS });
const brands = new Map<string, { readonly gate: Gate; users: number }>();

/**
 * One preview of a brand at a time, and few of all brands; the others wait without holding anything.
 * @throws DatabaseUnavailable when the turn does not come within half a minute
 */
export async function inPreviewTurn<Result>(orgId: string, work: () => Promise<Result>): Promise<Result> {
  const brand = brands.get(orgId) ?? { gate: createGate({ places: 1, queue: 4, patienceMs: PATIENCE_MS }), users: 0 };
  brands.set(orgId, brand);
  brand.users += 1;
  try {
    return await brand.gate.pass(() => together.pass(work));
  } finally {
    brand.users -= 1;
    if (brand.users === 0) brands.delete(orgId);
  }
}
