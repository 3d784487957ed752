import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import { sql } from 'drizzle-orm';
import { askedPlaces } from './asked-places.ts';

/** Managers of places that have not acknowledged a guideline: of the place itself, or of a region that it lies in. */
export async function unacknowledgedManagers(
  tx: Tx,
  orgId: string,
  guidelineId: string,
  day: Day,
): Promise<readonly string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive ${askedPlaces({ orgId, day, guidelineId })},
    missing(location_id, region_id) as (
      select l.id, l.region_id from asked join location l on l.org_id = ${orgId} and l.id = asked.location_id
      where not asked.acknowledged
    ),
    above(region_id) as (
      select region_id from missing
      union
      select r.parent_id from above join region r on r.org_id = ${orgId} and r.id = above.region_id
        where r.parent_id is not null
    )
    select distinct s.member_id as id from member_scope s
    join member m on m.org_id = s.org_id and m.id = s.member_id and m.role in ('location_manager', 'region_manager')
    where s.org_id = ${orgId} and (s.location_id in (select location_id from missing) or s.region_id in (select region_id from above))`);
  return rows.map(({ id }) => id);
}
