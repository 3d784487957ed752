import { location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { BEGINNING, FOREVER } from '@concord/domain/steps';
import { sql } from 'drizzle-orm';
import { copyScores } from './copy-scores.ts';
import { lockScores } from './lock-scores.ts';
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
  if (opened.length === 0) return;
  const ids = opened.map(({ id }) => id);
  await lockScores(tx, orgId, ids);
  const { computed, alike } = await sortPlaces(tx, orgId, ids);
  await rebuildScores(tx, orgId, { locations: computed, from: null });
  await copyScores(tx, orgId, alike);
}

/**
 * Of the places without an audit or an action only one of each pair of opening days needs computing: the others are like it. A first import
 * of 50,000 is then a handful of places to compute and one statement.
 */
async function sortPlaces(tx: Tx, orgId: string, ids: readonly string[]) {
  const places = await tx.execute<{ id: string; days: string; known: boolean }>(sql`
    select l.id, concat_ws('/', coalesce(l.opened_on::text, '-'), l.closed_on::text) as days,
      exists (select from audit a where a.org_id = ${orgId} and a.location_id = l.id)
        or exists (select from action t where t.org_id = ${orgId} and t.location_id = l.id) as known
    from location l where l.org_id = ${orgId} and l.id = any(${uuids(ids)})`);
  const computed: string[] = [];
  const alike: { id: string; like: string }[] = [];
  const first = new Map<string, string>();
  for (const { id, days, known } of places) {
    const like = known ? undefined : first.get(days);
    if (like === undefined) computed.push(id);
    else alike.push({ id, like });
    if (!known && like === undefined) first.set(days, id);
  }
  return { computed, alike };
}
