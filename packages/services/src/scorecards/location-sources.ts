import { location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import type { Priority } from '@concord/domain/action';
import type { Day } from '@concord/domain/ids';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { AuditStatistics } from '@concord/domain/scorecard';
import { eq, sql } from 'drizzle-orm';
import { actionOutcomes } from './action-outcomes.ts';
import { newestCounted } from './newest-counted.ts';

/** An audit that a compliance share was made of. */
export interface AuditSource extends AuditStatistics {
  readonly auditId: string;
  readonly checklist: { readonly id: string; readonly title: LocalizedText; readonly version: number };
  readonly performedOn: Day;
}

interface AuditRow extends Record<string, unknown>, AuditStatistics {
  readonly department: string;
  readonly auditId: string;
  readonly performedOn: Day;
  readonly checklistId: string;
  readonly title: LocalizedText;
  readonly version: number;
}

/** By department key: the audits that count at one location as of a day. */
export async function auditSources(
  tx: Tx,
  orgId: string,
  locationId: string,
  asOf: Day,
): Promise<Map<string, AuditSource[]>> {
  const rows = await tx.execute<AuditRow>(sql`
    select department.key as department, n.id as "auditId", n.performed_on as "performedOn",
      n.checklist_id as "checklistId", n.definition->'title' as title, n.version,
      d.method, d.scale, d.earned, d.possible, d.points_lost as "pointsLost"
    from ${await newestCounted(tx, orgId, asOf, eq(location.id, locationId))} n
    join audit_department d on d.org_id = ${orgId} and d.audit_id = n.id
    join department on department.org_id = ${orgId} and department.id = d.department_id
    order by n.performed_on desc, n.id desc`);
  const grouped = Map.groupBy(rows, (row) => row.department);
  return new Map([...grouped].map(([key, group]) => [key, group.map(auditSource)]));
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

/** By department key: the actions that fell due at one location in the window. */
export async function actionSources(
  tx: Tx,
  orgId: string,
  locationId: string,
  window: { readonly asOf: Day; readonly days: number },
): Promise<Map<string, ActionSource[]>> {
  const rows = await tx.execute<ActionSource & { department: string } & Record<string, unknown>>(sql`
    select department.key as department, o.id, o.priority, o.first_due_on as "firstDueOn", o.in_time as "verifiedInTime"
    from ${actionOutcomes(orgId, window.asOf, window.days, eq(location.id, locationId))} o
    join department on department.org_id = ${orgId} and department.id = o.department_id
    order by o.first_due_on, o.id`);
  const grouped = Map.groupBy(rows, (row) => row.department);
  return new Map([...grouped].map(([key, group]) => [key, group.map(({ department: _key, ...source }) => source)]));
}
