import type { Day } from '@concord/domain/ids';
import { ATTENTION_EXPIRY_DAYS, ATTENTION_FALL, type AttentionReason } from '@concord/domain/network-query';
import { type SQL, sql } from 'drizzle-orm';
import { departmentsInReach } from '../access/reach-filter.ts';
import { action } from '@concord/db/schema/actions';
import { finding } from '@concord/db/schema/audits';
import { isOverdue } from '../actions/action-item.ts';
import { isLate } from '../assignments/late-assignment.ts';
import { auditsInReach } from '../audits/audits-in-reach.ts';
import type { Actor } from '../context.ts';
import { todayThere } from '../organization/today-there.ts';

export interface AttentionAsk {
  readonly actor: Actor;
  readonly now: Date;
  readonly asOf: Day;
  readonly from: Day;
  /** The WHERE part over `location`: the open ones in reach. */
  readonly places: SQL;
}

/**
 * One SELECT per reason, each with at most one row per location: how many (`count`), since or until when (`day`), how far it
 * fell (`change`), what it leads to (`audit_id`, `question`, `instance`, `action_id`), and how bad it is among its like (`severity`).
 * Work and assignments are as they stand now: it is somebody's job today, whatever day the scores are of.
 */
export const ATTENTION_SELECTS: Record<AttentionReason, (ask: AttentionAsk) => SQL> = {
  criticalOpen: ({ actor, asOf, places }) => sql`
    select location.id as location_id, count(*) as severity, count(*)::int as count, min(a.performed_on) as day,
      null::float8 as change, (array_agg(a.id order by a.performed_on, finding.id))[1] as audit_id,
      (array_agg(finding.question order by a.performed_on, finding.id))[1] as question,
      (array_agg(finding.instance order by a.performed_on, finding.id))[1] as instance,
      (array_agg(action.id order by a.performed_on, finding.id))[1] as action_id
    from finding
    join counted_audit c on c.org_id = finding.org_id and c.audit_id = finding.audit_id
      and c.from_day <= ${asOf}::date and c.until_day > ${asOf}::date
    join audit a on a.org_id = finding.org_id and a.id = finding.audit_id
    join location on location.org_id = finding.org_id and location.id = finding.location_id
    left join action on action.org_id = finding.org_id and action.finding_id = finding.id
    where finding.org_id = ${actor.orgId} and finding.critical and ${places}
      and (action.id is null or action.status in ('open', 'in_progress'))
      and ${departmentsInReach(actor, finding.departmentId) ?? sql`true`}
    group by location.id`,
  actionOverdue: ({ actor, now, places }) => sql`
    select location.id, count(*), count(*)::int, min(action.due_on), null::float8, null::uuid, null, null::int,
      case when count(*) = 1 then (array_agg(action.id))[1] end
    from action join location on location.org_id = action.org_id and location.id = action.location_id
    where action.org_id = ${actor.orgId} and ${isOverdue(now)} and ${places}
      and ${departmentsInReach(actor, action.departmentId) ?? sql`true`}
    group by location.id`,
  scoreFell: ({ actor, asOf, from, places }) => sql`
    select location.id, before.score - s.score, 1, ${from}::date, s.score - before.score, null::uuid, null, null::int, null::uuid
    from location_score s
    join location_score before on before.org_id = s.org_id and before.location_id = s.location_id
      and before.from_day <= ${from}::date and before.until_day > ${from}::date and before.enough
    join location on location.org_id = s.org_id and location.id = s.location_id
    where s.org_id = ${actor.orgId} and s.from_day <= ${asOf}::date and s.until_day > ${asOf}::date and s.enough
      and before.score - s.score >= ${ATTENTION_FALL}::float8 and ${places}`,
  auditOverdue: ({ actor, now, places }) => sql`
    select location.id, max(${todayThere(now)} - assignment.due_on), count(*)::int, min(assignment.due_on), null::float8,
      null::uuid, null, null::int, null::uuid
    from assignment join location on location.org_id = assignment.org_id and location.id = assignment.location_id
    where assignment.org_id = ${actor.orgId} and ${isLate(now)} and ${places}
    group by location.id`,
  expiringSoon: ({ actor, asOf, places }) => sql`
    select location.id, -min(c.until_day - ${asOf}::date), count(*)::int, min(c.until_day), null::float8,
      (array_agg(c.audit_id order by c.until_day, c.audit_id))[1], null, null::int, null::uuid
    from counted_audit c
    join audit on audit.org_id = c.org_id and audit.id = c.audit_id
    join location on location.org_id = c.org_id and location.id = c.location_id
    where c.org_id = ${actor.orgId} and c.from_day <= ${asOf}::date and c.until_day > ${asOf}::date
      and c.until_day <= ${asOf}::date + ${ATTENTION_EXPIRY_DAYS}::int and ${places} and ${auditsInReach(actor) ?? sql`true`}
    group by location.id`,
  notEnoughData: ({ actor, asOf, places }) => sql`
    select location.id, 1 - s.coverage, 1, case when isfinite(s.from_day) then s.from_day end, null::float8,
      null::uuid, null, null::int, null::uuid
    from location_score s
    join location on location.org_id = s.org_id and location.id = s.location_id
    where s.org_id = ${actor.orgId} and s.from_day <= ${asOf}::date and s.until_day > ${asOf}::date and not s.enough
      and ${places}`,
};
