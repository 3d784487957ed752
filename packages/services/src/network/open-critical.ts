import { finding } from '@concord/db/schema/audits';
import { dayIn } from '@concord/domain/day';
import type { Day } from '@concord/domain/ids';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { OpenCriticalInput } from '@concord/domain/network-query';
import { sql } from 'drizzle-orm';
import { departmentsInReach } from '../access/reach-filter.ts';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { scorecardPlace } from '../scorecards/scorecard-place.ts';

const MOST_FINDINGS = 200;

interface CriticalFinding extends Record<string, unknown> {
  readonly text: LocalizedText;
  readonly department: { readonly id: string; readonly name: string };
  readonly auditId: string;
  readonly performedOn: Day;
  readonly question: string;
  readonly instance: number;
  /** The work that waits for it; null where nobody opened any. */
  readonly actionId: string | null;
}

/**
 * The critical findings behind "so many critical findings open": of the audits that count on the day, without work or with work that nobody
 * finished; the oldest first, at most 200. Throws NOT_ALLOWED, NOT_FOUND {what: 'location'}.
 */
export async function openCritical(ctx: Ctx, input: OpenCriticalInput) {
  requirePermission(ctx.actor, 'scorecards.read');
  return inBrand(ctx, async (tx) => {
    const place = await scorecardPlace(tx, ctx.actor, input.locationId);
    const asOf = input.asOf ?? dayIn(ctx.now(), place.timeZone);
    const items = await tx.execute<CriticalFinding>(sql`
      select coalesce(jsonb_path_query_first(v.definition, '$.sections[*].questions[*] ? (@.id == $question).text',
          jsonb_build_object('question', finding.question)), '{}') as text,
        json_build_object('id', d.id, 'name', d.name) as department, a.id as "auditId", a.performed_on as "performedOn",
        finding.question, finding.instance, action.id as "actionId"
      from finding
      join counted_audit c on c.org_id = finding.org_id and c.audit_id = finding.audit_id
        and c.from_day <= ${asOf}::date and c.until_day > ${asOf}::date
      join audit a on a.org_id = finding.org_id and a.id = finding.audit_id
      join checklist_version v on v.org_id = finding.org_id and v.id = a.checklist_version_id
      join department d on d.org_id = finding.org_id and d.id = finding.department_id
      left join action on action.org_id = finding.org_id and action.finding_id = finding.id
      where finding.org_id = ${ctx.actor.orgId} and finding.location_id = ${place.id} and finding.critical
        and (action.id is null or action.status in ('open', 'in_progress'))
        and ${departmentsInReach(ctx.actor, finding.departmentId) ?? sql`true`}
      order by a.performed_on, finding.id limit ${MOST_FINDINGS}`);
    return { asOf, items };
  });
}
