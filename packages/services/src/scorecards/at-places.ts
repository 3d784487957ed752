import { type SQL, sql } from 'drizzle-orm';

/** `and column in (…)` for the locations that `places` (over the table `location`) keeps; nothing where it keeps all. */
export function atPlaces(column: SQL, orgId: string, places: SQL | undefined): SQL {
  if (!places) return sql``;
  return sql`and ${column} in (select location.id from location where location.org_id = ${orgId} and ${places})`;
}
