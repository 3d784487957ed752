import { department, location } from '@concord/db/schema/organization';
import type { Reach } from '@concord/domain/roles';
import { type Column, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Actor } from '../context.ts';

function within(column: Column, reach: Reach): SQL | undefined {
  if (reach === 'all') return undefined;
  return reach.size === 0 ? sql`false` : inArray(column, [...reach]);
}

/** The WHERE part that keeps the rows of `location` inside the actor's reach; undefined where the actor reaches all. */
export function locationsInReach(actor: Actor): SQL | undefined {
  const { regions, locations } = actor.access;
  if (regions === 'all' || locations === 'all') return undefined;
  return or(within(location.regionId, regions), within(location.id, locations));
}

/** The same for departments, on whichever column holds the department's id. */
export function departmentsInReach(actor: Actor, column: Column = department.id): SQL | undefined {
  return within(column, actor.access.departments);
}
