import { location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import { BEGINNING } from '@concord/domain/steps';
import { and, asc, eq, gt } from 'drizzle-orm';
import { computeSteps } from './compute-steps.ts';
import { type BrandFacts, loadBrand } from './load-facts.ts';
import { lockScores } from './lock-scores.ts';
import { writeSteps } from './write-steps.ts';

const LOCATIONS_PER_BATCH = 500;

/**
 * Makes the roll-ups of locations say what their facts say, from a day on: call it in the transaction of every fact that scores follow
 * from, after the fact is written. `from` is the first day whose figures may have changed, null the beginning of time. What is
 * before stays; only rows that differ are written.
 */
export async function rebuildScores(
  tx: Tx,
  orgId: string,
  { locations, from }: { readonly locations: 'all' | readonly string[]; readonly from: Day | null },
): Promise<void> {
  if (locations !== 'all' && locations.length === 0) return;
  await lockScores(tx, orgId, locations);
  const brand = await loadBrand(tx, orgId);
  for await (const batch of inBatches(tx, orgId, locations)) await rebuild(tx, brand, batch, from ?? BEGINNING);
}

async function rebuild(tx: Tx, brand: BrandFacts, ids: readonly string[], from: Day): Promise<void> {
  await writeSteps(tx, brand.orgId, ids, from, await computeSteps(tx, brand, ids, from));
}

/** Ids in lots that fit into memory with all their facts. */
export async function* inBatches(
  tx: Tx,
  orgId: string,
  locations: 'all' | readonly string[],
): AsyncGenerator<readonly string[]> {
  if (locations !== 'all') {
    for (let at = 0; at < locations.length; at += LOCATIONS_PER_BATCH) {
      yield locations.slice(at, at + LOCATIONS_PER_BATCH);
    }
    return;
  }
  let last: string | undefined;
  do {
    const rows = await tx
      .select({ id: location.id })
      .from(location)
      .where(and(eq(location.orgId, orgId), last === undefined ? undefined : gt(location.id, last)))
      .orderBy(asc(location.id))
      .limit(LOCATIONS_PER_BATCH);
    last = rows.at(-1)?.id;
    if (rows.length > 0) yield rows.map((row) => row.id);
  } while (last !== undefined);
}
