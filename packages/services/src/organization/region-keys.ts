import { type SQL, sql } from 'drizzle-orm';

/**
 * A column beside those of `location`: the keys of its region and of all regions above. `union` ends cycles. Its columns are written out:
 * drizzle leaves the table's name away where a statement has one table, and then they would be those of the inner one.
 */
export const regionKeys: SQL<string[]> = sql<string[]>`(with recursive up(id, parent_id, key) as (
  select r.id, r.parent_id, r.key from region r where r.org_id = location.org_id and r.id = location.region_id
  union
  select r.id, r.parent_id, r.key from region r join up on r.id = up.parent_id where r.org_id = location.org_id
) select coalesce(json_agg(key), '[]') from up)`;
