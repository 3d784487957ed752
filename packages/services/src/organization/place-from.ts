import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import { type SQL, sql } from 'drizzle-orm';

/**
 * Each location of `moves` (rows of location_id and region_id) stands in that region from a day on: where it stood before ends there, and
 * what was planned for later days is off. A step that would only repeat the one before it is not made.
 */
export async function placeFrom(tx: Tx, orgId: string, moves: SQL, day: Day): Promise<void> {
  const here = sql`r.org_id = ${orgId} and r.location_id = m.location_id`;
  await tx.execute(sql`delete from location_region r using (${moves}) m where ${here} and r.from_day >= ${day}::date`);
  await tx.execute(sql`
    update location_region r set until_day = case when r.region_id = m.region_id then 'infinity' else ${day}::date end
    from (${moves}) m where ${here} and r.until_day >= ${day}::date`);
  await tx.execute(sql`
    insert into location_region (org_id, location_id, from_day, until_day, region_id)
    select ${orgId}::uuid, m.location_id, ${day}::date, 'infinity', m.region_id from (${moves}) m
    where not exists (select 1 from location_region r where ${here} and r.until_day = 'infinity')`);
}
