import { roleGrants } from '@concord/domain/roles';
import type { Day } from '@concord/domain/ids';
import { type SQL, sql } from 'drizzle-orm';
import { locationsInReach } from '../access/reach-filter.ts';
import type { Actor } from '../context.ts';
import { openOn } from '../network/places-on.ts';

/** A place that is being prepared is asked for what the gates of its opening name. */
const askedBeforeOpening = sql`exists (select from opening o join opening_gate k on k.org_id = o.org_id and k.opening_id = o.id
  where o.org_id = location.org_id and o.location_id = location.id and o.status = 'preparing'
    and k.demand -> 'guidelineIds' ? g.id::text)`;

interface Asked {
  readonly orgId: string;
  /** The day on which the places are open. */
  readonly day: Day;
  /** One guideline, or all that are published. */
  readonly guidelineId?: string;
  /** Further WHERE parts over `location`. */
  readonly where?: SQL | undefined;
}

/**
 * Common table expressions, for after WITH RECURSIVE: `asked(guideline_id, location_id, acknowledged)` has a row for every place that a
 * published guideline asks, open on the day or preparing for its first one, and in its market, and whether it has acknowledged the newest version that asks.
 */
export function askedPlaces({ orgId, day, guidelineId, where }: Asked): SQL {
  const one = (column: SQL) => (guidelineId === undefined ? sql`true` : sql`${column} = ${guidelineId}`);
  return sql`
    market(guideline_id, region_id) as (
      select k.guideline_id, k.region_id from guideline_link k
        where k.org_id = ${orgId} and k.region_id is not null and ${one(sql`k.guideline_id`)}
      union
      select m.guideline_id, r.id from market m join region r on r.org_id = ${orgId} and r.parent_id = m.region_id
    ),
    asked(guideline_id, location_id, acknowledged) as (
      select g.id, location.id, exists (select 1 from acknowledgement a where a.org_id = g.org_id and a.guideline_id = g.id
          and a.location_id = location.id and a.version >= g.asks_version)
      from guideline g join location on location.org_id = g.org_id
      where g.org_id = ${orgId} and g.status = 'published' and ${one(sql`g.id`)}
        and location.merged_into is null
        and (${openOn(day)} or ${askedBeforeOpening})
        and (not exists (select 1 from market m where m.guideline_id = g.id)
          or (g.id, location.region_id) in (select m.guideline_id, m.region_id from market m))
        and ${where ?? sql`true`}
    )`;
}

/** The places for which the actor may acknowledge: those in reach, none for roles without the right. */
export function ownPlaces(actor: Actor): SQL {
  if (!roleGrants(actor.role, 'standards.acknowledge')) return sql`false`;
  return locationsInReach(actor) ?? sql`true`;
}
