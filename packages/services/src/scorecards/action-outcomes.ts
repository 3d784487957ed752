import type { Day } from '@concord/domain/ids';
import { type SQL, sql } from 'drizzle-orm';
import { atPlaces } from './at-places.ts';

/**
 * A subquery over the actions whose first due date fell into the window that ends on `asOf`, each with whether it was verified
 * in time, told from what had happened by then: the last verdict (verify, reopen, cancel) up to that day counts. Cancelled
 * work does not count.
 */
export function actionOutcomes(orgId: string, asOf: Day, windowDays: number, places: SQL | undefined): SQL {
  return sql`(
    select action.id, action.location_id, action.department_id, action.priority, action.first_due_on,
      coalesce(verdict.kind = 'verify' and verdict.day <= action.first_due_on, false) as in_time
    from action
    left join lateral (
      select e.kind, e.day from action_event e
      where e.org_id = ${orgId} and e.action_id = action.id and e.kind in ('verify', 'reopen', 'cancel')
        and e.day <= ${asOf}::date
      order by e.at desc, e.id desc limit 1
    ) verdict on true
    where action.org_id = ${orgId}
      and action.first_due_on > ${asOf}::date - ${windowDays}::int and action.first_due_on <= ${asOf}::date
      and verdict.kind is distinct from 'cancel'
      ${atPlaces(sql`action.location_id`, orgId, places)}
  )`;
}
