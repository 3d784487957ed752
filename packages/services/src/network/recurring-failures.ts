import { finding } from '@concord/db/schema/audits';
import { checklist, checklistVersion } from '@concord/db/schema/checklists';
import { department } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import type { Day } from '@concord/domain/ids';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { RecurringInput } from '@concord/domain/version-query';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { departmentsInReach } from '../access/reach-filter.ts';
import { requireDepartment, requirePermission } from '../access/require.ts';
import { requireInBrand } from '../access/require-in-brand.ts';
import { requireRegion } from '../access/require-region.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { networkDay } from '../scorecards/network-day.ts';
import { scorecardPlace } from '../scorecards/scorecard-place.ts';
import { openOn, placesOn } from './places-on.ts';

/** How many audits of a checklist are looked back on, and how far. */
const LOOKED_BACK = 10;
const LOOKED_BACK_DAYS = 1_095;

interface RecurringRow extends Record<string, unknown> {
  readonly location: { readonly id: string; readonly name: string; readonly city: string };
  readonly department: { readonly id: string; readonly name: string };
  readonly checklistId: string;
  readonly question: string;
  /** Audits in a row that missed it, up to the newest one. */
  readonly times: number;
  readonly since: Day;
  readonly newest: Day;
  readonly auditId: string;
  readonly critical: boolean;
  /** Actions from it that are still open or in progress. */
  readonly openActions: number;
}

interface FoundRow extends RecurringRow {
  readonly versionId: string;
  readonly total: number;
}

export interface RecurringFailure extends RecurringRow {
  readonly checklistTitle: LocalizedText;
  readonly text: LocalizedText;
}

/**
 * Questions that an open location missed in several audits of a checklist in a row, the newest among them: longest first. Throws NOT_ALLOWED,
 * NOT_FOUND {what: 'region' | 'location' | 'checklist' | 'department'}.
 */
export async function recurringFailures(ctx: Ctx, input: RecurringInput) {
  requirePermission(ctx.actor, 'scorecards.read');
  const { actor } = ctx;
  if (input.departmentId !== undefined) requireDepartment(actor, input.departmentId);
  return inBrand(ctx, async (tx) => {
    if (input.regionId !== undefined) await requireRegion(ctx, tx, input.regionId);
    if (input.locationId !== undefined) await scorecardPlace(tx, actor, input.locationId);
    await requireInBrand(tx, actor, checklist, input.checklistId ?? null, 'checklist');
    await requireInBrand(tx, actor, department, input.departmentId ?? null, 'department');
    const asOf = input.asOf ?? (await networkDay(ctx, tx));
    const rows = await tx.execute<FoundRow>(sql`
      with again as (${again(actor, asOf, input)})
      select json_build_object('id', location.id, 'name', location.name, 'city', location.city) as location,
        json_build_object('id', department.id, 'name', department.name) as department,
        again.checklist_id as "checklistId", again.question, again.times, again.since, again.newest, again.audit_id as "auditId",
        again.critical, open.actions as "openActions", newest.checklist_version_id as "versionId", count(*) over ()::int as total
      from again
      join audit newest on newest.org_id = ${actor.orgId} and newest.id = again.audit_id
      join location on location.org_id = ${actor.orgId} and location.id = again.location_id
      join department on department.org_id = ${actor.orgId} and department.id = again.department_id
      cross join lateral (
        select count(*)::int as actions from action
        join finding on finding.org_id = action.org_id and finding.id = action.finding_id
        join audit asked on asked.org_id = action.org_id and asked.id = finding.audit_id and asked.checklist_id = again.checklist_id
        where action.org_id = ${actor.orgId} and finding.location_id = again.location_id
          and finding.question = again.question and action.status in ('open', 'in_progress')
      ) open
      order by again.times desc, again.critical desc, location.name, again.question, location.id
      limit ${input.limit} offset ${input.offset}`);
    return { asOf, total: rows[0]?.total ?? 0, items: await worded(tx, actor, rows) };
  });
}

/** A location's audits are numbered from the newest back; a question missed in numbers 1 to n, without one between that met it, recurs. */
function again(actor: Actor, asOf: Day, { regionId, locationId, checklistId, departmentId, times }: RecurringInput) {
  const { orgId } = actor;
  return sql`
    with recent as (
      select * from (
        select a.id, a.location_id, a.checklist_id, a.performed_on,
          row_number() over (partition by a.location_id, a.checklist_id order by a.performed_on desc, a.id desc) as number
        from audit a join location on location.org_id = a.org_id and location.id = a.location_id
        where a.org_id = ${orgId} and a.status = 'submitted' and a.performed_on <= ${asOf}::date
          and a.performed_on > ${asOf}::date - ${LOOKED_BACK_DAYS}::int
          and ${placesOn(actor, asOf, regionId)} and ${openOn(asOf)}
          ${locationId === undefined ? sql`` : sql`and a.location_id = ${locationId}`}
          ${checklistId === undefined ? sql`` : sql`and a.checklist_id = ${checklistId}`}
      ) numbered where number <= ${LOOKED_BACK}
    ),
    missed as (
      select recent.*, finding.question, bool_or(finding.critical) as critical,
        (array_agg(finding.department_id order by finding.instance))[1] as department_id,
        row_number() over (partition by recent.location_id, recent.checklist_id, finding.question order by recent.number) as place
      from recent join finding on finding.org_id = ${orgId} and finding.audit_id = recent.id
      where ${and(
        sql`true`,
        departmentsInReach(actor, finding.departmentId),
        departmentId === undefined ? undefined : eq(finding.departmentId, departmentId),
      )}
      group by recent.id, recent.location_id, recent.checklist_id, recent.performed_on, recent.number, finding.question
    )
    select location_id, checklist_id, question, count(*)::int as times, min(performed_on) as since, max(performed_on) as newest,
      (array_agg(id order by number))[1] as audit_id, (array_agg(department_id order by number))[1] as department_id,
      bool_or(critical) as critical
    from missed where number = place
    group by location_id, checklist_id, question having count(*) >= ${times}`;
}

/** The question as the newest of these audits asked it. */
async function worded(tx: Tx, { orgId }: Actor, rows: readonly FoundRow[]): Promise<readonly RecurringFailure[]> {
  const { id, definition } = checklistVersion;
  const found = await tx
    .select({ id, definition })
    .from(checklistVersion)
    .where(and(eq(checklistVersion.orgId, orgId), inArray(id, [...new Set(rows.map(({ versionId }) => versionId))])));
  const definitions = new Map(found.map((row) => [row.id, row.definition as ChecklistDefinition]));
  return rows.map(({ total: _total, versionId, ...row }) => {
    const asked = definitions.get(versionId);
    const question = asked?.sections.flatMap(({ questions }) => questions).find((one) => one.id === row.question);
    return { ...row, checklistTitle: asked?.title ?? {}, text: question?.text ?? {} };
  });
}
