import type { Day } from '@concord/domain/ids';
import { type SQL, sql } from 'drizzle-orm';

/**
 * A subquery over the newest counted audit of each checklist at each location as of a day: submitted, with a score, performed
 * by then, and still within the validity window of its own version. A newer audit supersedes an older one even when its
 * window is shorter. `places` narrows the locations, over the table `location`. The lower bound only spares reading history.
 */
export function newestCounted(orgId: string, asOf: Day, places: SQL | undefined): SQL {
  const longest = sql`(select coalesce(max(w.validity_days), 0) from checklist_version w where w.org_id = ${orgId})`;
  return sql`(
    select newest.*, v.version, v.definition from (
      select distinct on (a.location_id, a.checklist_id)
        a.id, a.location_id, a.checklist_id, a.checklist_version_id, a.performed_on
      from audit a
      join location on location.org_id = a.org_id and location.id = a.location_id
      where a.org_id = ${orgId} and a.status = 'submitted' and a.score is not null
        and a.performed_on <= ${asOf}::date and a.performed_on > ${asOf}::date - ${longest}
        and ${places ?? sql`true`}
      order by a.location_id, a.checklist_id, a.performed_on desc, a.id desc
    ) newest
    join checklist_version v on v.org_id = ${orgId} and v.id = newest.checklist_version_id
    where newest.performed_on > ${asOf}::date - v.validity_days
  )`;
}
