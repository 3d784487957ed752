import type { Tx } from '@concord/db/client';
import { sql } from 'drizzle-orm';

/** Who manages a location: it itself, or a region that it lies in. */
export async function managersOf(tx: Tx, orgId: string, locationId: string): Promise<readonly string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive above(region_id) as (
      select region_id from location where org_id = ${orgId} and id = ${locationId}
      union
      select r.parent_id from above join region r on r.org_id = ${orgId} and r.id = above.region_id
        where r.parent_id is not null
    )
    select distinct s.member_id as id from member_scope s
    join member m on m.org_id = s.org_id and m.id = s.member_id and m.role in ('location_manager', 'region_manager')
    where s.org_id = ${orgId} and (s.location_id = ${locationId} or s.region_id in (select region_id from above))`);
  return rows.map(({ id }) => id);
}
