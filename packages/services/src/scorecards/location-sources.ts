import type { Tx } from '@concord/db/client';
import type { Priority } from '@concord/domain/action';
import type { Day } from '@concord/domain/ids';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { AuditStatistics } from '@concord/domain/scorecard';
import { verifiedInTime } from '@concord/domain/score-timeline';
import { sql } from 'drizzle-orm';
import { actionRows } from '../rollups/load-facts.ts';

/** An audit that a compliance share was made of. */
export interface AuditSource extends AuditStatistics {
  readonly auditId: string;
  readonly checklist: { readonly id: string; readonly title: LocalizedText; readonly version: number };
  readonly performedOn: Day;
}

interface AuditRow extends Record<string, unknown>, AuditStatistics {
  readonly departmentId: string;
  readonly auditId: string;
  readonly performedOn: Day;
  readonly checklistId: string;
  readonly title: LocalizedText;
  readonly version: number;
}

/** By department id: the audits that count at one location as of a day. */
export async function auditSources(
  tx: Tx,
  orgId: string,
  locationId: string,
  asOf: Day,
): Promise<Map<string, AuditSource[]>> {
  const rows = await tx.execute<AuditRow>(sql`
    select d.department_id as "departmentId", a.id as "auditId", a.performed_on as "performedOn",
      a.checklist_id as "checklistId", v.definition->'title' as title, v.version,
      d.method, d.scale, d.earned, d.possible, d.points_lost as "pointsLost"
    from counted_audit c
    join audit a on a.org_id = ${orgId} and a.id = c.audit_id
    join checklist_version v on v.org_id = ${orgId} and v.id = a.checklist_version_id
    join audit_department d on d.org_id = ${orgId} and d.audit_id = a.id
    where c.org_id = ${orgId} and c.location_id = ${locationId}
      and c.from_day <= ${asOf}::date and c.until_day > ${asOf}::date
    order by a.performed_on desc, a.id desc`);
  const grouped = Map.groupBy(rows, (row) => row.departmentId);
  return new Map([...grouped].map(([id, group]) => [id, group.map(auditSource)]));
}

function auditSource(row: AuditRow): AuditSource {
  const { auditId, performedOn, method, scale, earned, possible, pointsLost } = row;
  const checklist = { id: row.checklistId, title: row.title, version: row.version };
  return { auditId, checklist, performedOn, method, scale, earned, possible, pointsLost };
}

/** An action that an action share was made of. */
export interface ActionSource {
  readonly id: string;
  readonly priority: Priority;
  readonly firstDueOn: Day;
  readonly verifiedInTime: boolean;
}

/** By department id: the actions that fell due at one location in the window and count, as things stood on the day. */
export async function actionSources(
  tx: Tx,
  orgId: string,
  locationId: string,
  window: { readonly asOf: Day; readonly days: number },
): Promise<Map<string, ActionSource[]>> {
  const rows = await actionRows(tx, { orgId, longestWindow: window.days }, [locationId], window.asOf);
  const sources = new Map<string, ActionSource[]>();
  for (const { id, departmentId, priority, firstDueOn, verdicts } of rows) {
    const inTime = firstDueOn > window.asOf ? null : verifiedInTime({ firstDueOn, verdicts }, window.asOf);
    if (inTime === null) continue;
    const own = sources.get(departmentId) ?? [];
    sources.set(departmentId, own);
    own.push({ id, priority, firstDueOn, verifiedInTime: inTime });
  }
  return sources;
}
