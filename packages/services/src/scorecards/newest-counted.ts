import type { Tx } from '@concord/db/client';
import { checklistVersion } from '@concord/db/schema/checklists';
import type { Day } from '@concord/domain/ids';
import { eq, max, type SQL, sql } from 'drizzle-orm';
import { atPlaces } from './at-places.ts';

/**
 * A subquery over the newest counted audit of each checklist at each location as of a day: submitted, with a score, performed
 * by then, and still within the validity window of its own version. A newer audit supersedes an older one even when its
 * window is shorter. `places` narrows the locations, over the table `location`.
 */
export async function newestCounted(tx: Tx, orgId: string, asOf: Day, places: SQL | undefined): Promise<SQL> {
  const longest = await longestValidity(tx, orgId);
  return sql`(
    select newest.*, v.version, v.definition from (
      select distinct on (a.location_id, a.checklist_id)
        a.id, a.location_id, a.checklist_id, a.checklist_version_id, a.performed_on
      from audit a
      where a.org_id = ${orgId} and a.status = 'submitted' and a.score is not null
        and a.performed_on <= ${asOf}::date and a.performed_on > ${asOf}::date - ${longest}::int
        ${atPlaces(sql`a.location_id`, orgId, places)}
      order by a.location_id, a.checklist_id, a.performed_on desc, a.id desc
    ) newest
    join checklist_version v on v.org_id = ${orgId} and v.id = newest.checklist_version_id
    where newest.performed_on > ${asOf}::date - v.validity_days
  )`;
}

/** Days; older audits cannot count, so history is not read. Asked first, since the planner guesses badly at a subquery. */
async function longestValidity(tx: Tx, orgId: string): Promise<number> {
  const [row] = await tx
    .select({ days: max(checklistVersion.validityDays) })
    .from(checklistVersion)
    .where(eq(checklistVersion.orgId, orgId));
  return Math.min(row?.days ?? 0, 1_000_000);
}
