import type { Database } from '@concord/db/client';
import { withTenant } from '@concord/db/tenant';
import { mendShares } from './audit-shares.ts';
import { openPlaces } from './open-places.ts';
import { rebuildScores } from './rebuild-scores.ts';

/**
 * Takes in what an older version of the program left without roll-ups: locations and the shares of audits. Where nothing is missing it only
 * looks. Runs at every start, brand by brand, each in one transaction.
 */
export async function fillRollups(db: Database, orgId: string): Promise<void> {
  await withTenant(db, orgId, async (tx) => {
    await openPlaces(tx, orgId, 'all');
    await mendShares(tx, orgId, 'missing');
  });
}

/** Makes every roll-up of a brand anew from its facts. */
export async function rebuildRollups(db: Database, orgId: string): Promise<void> {
  await withTenant(db, orgId, async (tx) => {
    await mendShares(tx, orgId, 'all');
    await rebuildScores(tx, orgId, { locations: 'all', from: null });
  });
}
