import { type SQL, sql } from 'drizzle-orm';

/** A subquery `(select id …)` of a region and everything below it. Empty for an id that is not the brand's. `union` ends cycles. */
export function regionSubtree(orgId: string, regionId: string): SQL {
  return sql`(with recursive below(id) as (
    select r.id from region r where r.org_id = ${orgId} and r.id = ${regionId}
    union
    select r.id from region r join below on r.parent_id = below.id where r.org_id = ${orgId}
  ) select id from below)`;
}
