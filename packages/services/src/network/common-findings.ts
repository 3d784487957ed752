import { finding } from '@concord/db/schema/audits';
import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import type { LocalizedText } from '@concord/domain/localized-text';
import { sql } from 'drizzle-orm';
import { departmentsInReach } from '../access/reach-filter.ts';
import type { Actor } from '../context.ts';

const MOST_FINDINGS = 30;

/** A question that cost at least two locations points, and where: the audit and the repetition that say so. */
export interface CommonFinding extends Record<string, unknown> {
  readonly checklistId: string;
  readonly question: string;
  readonly text: LocalizedText;
  readonly critical: boolean;
  readonly found: readonly { readonly locationId: string; readonly auditId: string; readonly instance: number }[];
}

/** Findings of the audits that count on the day, those first that most locations share. */
export function commonFindings(
  tx: Tx,
  actor: Actor,
  asOf: Day,
  ids: readonly string[],
): Promise<readonly CommonFinding[]> {
  return tx.execute<CommonFinding>(sql`
    with missed as (
      select distinct on (c.checklist_id, finding.question, c.location_id)
        c.checklist_id, finding.question, c.location_id, c.audit_id, finding.instance, finding.critical
      from counted_audit c
      join finding on finding.org_id = c.org_id and finding.audit_id = c.audit_id
      where c.org_id = ${actor.orgId} and c.location_id = any(${`{${ids.join(',')}}`}::uuid[])
        and c.from_day <= ${asOf}::date and c.until_day > ${asOf}::date
        and ${departmentsInReach(actor, finding.departmentId) ?? sql`true`}
      order by c.checklist_id, finding.question, c.location_id, finding.critical desc, finding.instance
    ), common as (
      select checklist_id, question, bool_or(critical) as critical, count(*) as places, (array_agg(audit_id))[1] as audit_id,
        json_agg(json_build_object('locationId', location_id, 'auditId', audit_id, 'instance', instance)) as found
      from missed group by checklist_id, question having count(*) > 1
    )
    select common.checklist_id as "checklistId", common.question, common.critical, common.found,
      coalesce(jsonb_path_query_first(v.definition, '$.sections[*].questions[*] ? (@.id == $question).text',
        jsonb_build_object('question', common.question)), '{}') as text
    from common
    join audit a on a.org_id = ${actor.orgId} and a.id = common.audit_id
    join checklist_version v on v.org_id = ${actor.orgId} and v.id = a.checklist_version_id
    order by common.places desc, common.critical desc, common.question
    limit ${MOST_FINDINGS}`);
}
