import { location, region } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { and, asc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import { locationsInReach } from '../access/reach-filter.ts';
import type { Actor } from '../context.ts';
import { type Folded, folded, foundBy } from './holds.ts';
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

/**
 * By name, external id and city, in this order; then what was merged away, by its external id. One pass over the brand's locations finds
 * which, and only those are read whole.
 */
export async function findLocations(tx: Tx, actor: Actor, wanted: Wanted): Promise<readonly FoundLocation[]> {
  const entries = await findEntries(tx, actor, wanted);
  if (entries.length === 0) return [];
  const rows = await tx
    .select({
      id: location.id,
      name: location.name,
      city: location.city,
      closedOn: location.closedOn,
      region: region.name,
    })
    .from(location)
    .innerJoin(region, and(eq(region.orgId, location.orgId), eq(region.id, location.regionId)))
    .where(
      and(
        eq(location.orgId, actor.orgId),
        locationsInReach(actor),
        inArray(
          location.id,
          entries.map(({ id, into }) => into ?? id),
        ),
      ),
    );
  const standing = new Map(rows.map((row) => [row.id, row]));
  return entries.flatMap(({ id, into, externalId }) => {
    const row = standing.get(into ?? id);
    return row ? [{ ...row, externalId }] : [];
  });
}

/** What was merged is found by its number alone, whoever reaches what it was merged into. */
function findEntries(tx: Tx, actor: Actor, wanted: Wanted) {
  const { name, city, externalId, mergedInto } = location;
  const text: Folded = sql`(case when ${mergedInto} is null then ${foundBy('location')} else ${folded(externalId)} end)`;
  const reach = locationsInReach(actor);
  return tx
    .select({ id: location.id, into: mergedInto, externalId })
    .from(location)
    .where(
      and(
        eq(location.orgId, actor.orgId),
        reach ? or(isNotNull(mergedInto), reach) : undefined,
        holdsAll(text, wanted),
      ),
    )
    .orderBy(sql`(${mergedInto} is not null)`, asc(rank([name, externalId, city], wanted)), asc(name), asc(location.id))
    .limit(MOST_FOUND);
}
