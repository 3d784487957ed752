import { location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { BEGINNING, FOREVER } from '@concord/domain/steps';
import { sql } from 'drizzle-orm';
import { rebuildScores } from './rebuild-scores.ts';
import { uuids } from './uuids.ts';

/**
 * Takes locations that were just made into the tree and into the roll-ups: their region has been theirs from the beginning, their score has
 * no data yet. Call it in the transaction that makes them. Locations that are in already stay as they are.
 */
export async function openPlaces(tx: Tx, orgId: string, locations: 'all' | readonly string[]): Promise<void> {
  if (locations !== 'all' && locations.length === 0) return;
  const some = locations === 'all' ? sql`true` : sql`${location.id} = any(${uuids(locations)})`;
  const opened = await tx.execute<{ id: string }>(sql`
    insert into location_region (org_id, location_id, from_day, until_day, region_id)
    select ${location.orgId}, ${location.id}, ${BEGINNING}::date, ${FOREVER}::date, ${location.regionId} from ${location}
    where ${location.orgId} = ${orgId} and ${some} and not exists (
      select from location_region r where r.org_id = ${orgId} and r.location_id = ${location.id})
    returning location_id as id`);
  await rebuildScores(tx, orgId, { locations: opened.map(({ id }) => id), from: null });
}
