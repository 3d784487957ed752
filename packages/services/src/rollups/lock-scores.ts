import type { Tx } from '@concord/db/client';
import { sql } from 'drizzle-orm';
import { uuids } from './uuids.ts';

/**
 * Holds the scores of some locations, or of the whole brand, until the transaction ends. Whoever holds them then sees every fact that
 * was committed before, so two audits of one place that arrive together both end up in its scores.
 */
export async function lockScores(tx: Tx, orgId: string, locations: 'all' | readonly string[]): Promise<void> {
  const brand = sql`hashtextextended(${`scores:${orgId}`}, 0)`;
  if (locations === 'all') {
    await tx.execute(sql`select pg_advisory_xact_lock(${brand})`);
    return;
  }
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${brand})`);
  await tx.execute(sql`
    select id from location where org_id = ${orgId} and id = any(${uuids(locations)}) order by id for no key update`);
}
