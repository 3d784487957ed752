import type { Database } from '@concord/db/client';
import { withoutTenant } from '@concord/db/tenant';
import { sql } from 'drizzle-orm';

/**
 * Tells the planner how much there is now, once a bulk load is committed. Until it knows, figures over the new places are joined row by row and
 * take seconds instead of milliseconds. It counts over all brands and shows nothing of any.
 */
export async function refreshStatistics(db: Database): Promise<void> {
  await withoutTenant(db, (drizzle) => drizzle.execute(sql`select refresh_statistics()`));
}
