import { location, region } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { locationsInReach } from '../access/reach-filter.ts';
import type { Actor } from '../context.ts';
import { holdsAll, MOST_FOUND, rank, type Wanted } from './wanted.ts';

export interface FoundLocation {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  /** The one that was looked for: of an entry that was merged into this location, where that is what was found. */
  readonly externalId: string;
  readonly region: string;
  readonly closedOn: string | null;
}

/** By name, external id and city, in this order; then what was merged away, by its external id. */
export async function findLocations(tx: Tx, actor: Actor, wanted: Wanted): Promise<readonly FoundLocation[]> {
  const standing = await findStanding(tx, actor, wanted);
  if (standing.length === MOST_FOUND) return standing;
  const merged = await findMerged(tx, actor, wanted);
  const shown = new Set(standing.map(({ id }) => id));
  return [...standing, ...merged.filter(({ id }) => !shown.has(id))].slice(0, MOST_FOUND);
}

const columns = { id: location.id, name: location.name, city: location.city, closedOn: location.closedOn };
const inRegion = and(eq(region.orgId, location.orgId), eq(region.id, location.regionId));

function findStanding(tx: Tx, actor: Actor, wanted: Wanted): Promise<readonly FoundLocation[]> {
  const text = sql`(${location.name} || e'\n' || ${location.city} || e'\n' || ${location.externalId})`;
  return tx
    .select({ ...columns, externalId: location.externalId, region: region.name })
    .from(location)
    .innerJoin(region, inRegion)
    .where(
      and(
        eq(location.orgId, actor.orgId),
        locationsInReach(actor),
        isNull(location.mergedInto),
        holdsAll(text, wanted),
      ),
    )
    .orderBy(
      asc(rank([location.name, location.externalId, location.city], wanted)),
      asc(location.name),
      asc(location.id),
    )
    .limit(MOST_FOUND);
}

function findMerged(tx: Tx, actor: Actor, wanted: Wanted): Promise<readonly FoundLocation[]> {
  const entry = alias(location, 'entry');
  return tx
    .select({ ...columns, externalId: entry.externalId, region: region.name })
    .from(entry)
    .innerJoin(location, and(eq(location.orgId, entry.orgId), eq(location.id, entry.mergedInto)))
    .innerJoin(region, inRegion)
    .where(
      and(
        eq(entry.orgId, actor.orgId),
        isNotNull(entry.mergedInto),
        locationsInReach(actor),
        holdsAll(entry.externalId, wanted),
      ),
    )
    .orderBy(asc(rank([entry.externalId], wanted)), asc(entry.externalId))
    .limit(MOST_FOUND);
}
