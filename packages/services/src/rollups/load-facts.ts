import { department } from '@concord/db/schema/organization';
import { checklistVersion } from '@concord/db/schema/checklists';
import type { Tx } from '@concord/db/client';
import { type Priority, PRIORITY_WEIGHTS } from '@concord/domain/action';
import { addDays } from '@concord/domain/day';
import type { Day } from '@concord/domain/ids';
import type { AuditByDepartment, DatedModel } from '@concord/domain/score-state';
import type { AuditStatistics } from '@concord/domain/scorecard';
import type { TimelineAction, TimelineAudit, TimelineFacts, Verdict } from '@concord/domain/score-timeline';
import { BEGINNING, FOREVER } from '@concord/domain/steps';
import { eq, max, type SQL, sql } from 'drizzle-orm';
import { inPreparation } from '../openings/in-preparation.ts';
import { modelsOf } from './models-of.ts';
import { uuids } from './uuids.ts';

/** What is the same for every location of a brand. */
export interface BrandFacts {
  readonly orgId: string;
  readonly models: readonly DatedModel[];
  /** Keys of departments by id, and back. */
  readonly keys: ReadonlyMap<string, string>;
  readonly ids: ReadonlyMap<string, string>;
  /** Days; audits further back cannot count, so that history is not read. */
  readonly longestValidity: number;
  readonly longestWindow: number;
}

export async function loadBrand(tx: Tx, orgId: string): Promise<BrandFacts> {
  const models = await modelsOf(tx, orgId);
  const { id, key } = department;
  const departments = await tx.select({ id, key }).from(department).where(eq(department.orgId, orgId));
  const [longest] = await tx
    .select({ days: max(checklistVersion.validityDays) })
    .from(checklistVersion)
    .where(eq(checklistVersion.orgId, orgId));
  return {
    orgId,
    models,
    keys: new Map(departments.map((row) => [row.id, row.key])),
    ids: new Map(departments.map((row) => [row.key, row.id])),
    longestValidity: Math.min(longest?.days ?? 0, 1_000_000),
    longestWindow: Math.max(0, ...models.map(({ model }) => model.actionWindowDays)),
  };
}

/** By location: the facts that decide its scores on `from` and all later days. What was merged into another has none of its own. */
export async function loadFacts(
  tx: Tx,
  brand: BrandFacts,
  locationIds: readonly string[],
  from: Day,
): Promise<Map<string, TimelineFacts>> {
  const places = await tx.execute<{ id: string; openedOn: Day | null; closedOn: Day | null }>(sql`
    select id, case when ${inPreparation} then ${FOREVER}::date else opened_on end as "openedOn", closed_on as "closedOn" from location
    where org_id = ${brand.orgId} and id = any(${uuids(locationIds)}) and merged_into is null`);
  const audits = Map.groupBy(await auditRows(tx, brand, locationIds, from), (row) => row.locationId);
  const actions = await loadActions(tx, brand, locationIds, from);
  return new Map(
    places.map(({ id, openedOn, closedOn }) => [
      id,
      {
        openedOn,
        closedOn,
        models: brand.models,
        audits: (audits.get(id) ?? []).map((row) => timelineAudit(row, brand.keys)),
        actions: actions.get(id) ?? [],
      },
    ]),
  );
}

export type DepartmentSums = readonly [string, AuditStatistics['method'], number, number, number, number];

/** A lateral subquery: an audit's sums of all departments in one column. */
export function departmentSums(orgId: string, auditId: SQL): SQL {
  return sql`(
    select coalesce(json_agg(json_build_array(s.department_id, s.method, s.scale, s.earned, s.possible, s.points_lost)),
      '[]') as departments
    from audit_department s where s.org_id = ${orgId} and s.audit_id = ${auditId})`;
}

interface AuditRow extends Record<string, unknown> {
  readonly id: string;
  readonly locationId: string;
  readonly checklistId: string;
  readonly performedOn: Day;
  readonly validityDays: number;
  readonly departments: readonly DepartmentSums[];
}

/**
 * The audits from `from` on, and of each checklist the newest one before it. A re-audit counts as long as the whole audit whose answers it
 * took over would, and not at all once another whole audit came between them.
 */
async function auditRows(tx: Tx, brand: BrandFacts, ids: readonly string[], from: Day): Promise<readonly AuditRow[]> {
  const { orgId } = brand;
  const counts = sql`a.org_id = ${orgId} and a.location_id = any(${uuids(ids)})
    and a.status = 'submitted' and a.score is not null and not ${outrun(orgId)}`;
  const whole = from === BEGINNING;
  const before = sql`union all (
    select distinct on (a.location_id, a.checklist_id)
      a.id, a.location_id, a.checklist_id, a.checklist_version_id, a.assignment_id, a.performed_on from audit a
    where ${counts} and a.performed_on < ${from}::date and a.performed_on >= ${whole ? from : addDays(from, -brand.longestValidity)}::date
    order by a.location_id, a.checklist_id, a.performed_on desc, a.id desc)`;
  return tx.execute<AuditRow>(sql`
    select a.id, a.location_id as "locationId", a.checklist_id as "checklistId", a.performed_on as "performedOn",
      v.validity_days - coalesce(a.performed_on - ${rootDay(orgId)}, 0) as "validityDays", d.departments
    from (
      select a.id, a.location_id, a.checklist_id, a.checklist_version_id, a.assignment_id, a.performed_on from audit a
      where ${counts} and a.performed_on >= ${from}::date ${whole ? sql`` : before}
    ) a
    join checklist_version v on v.org_id = ${orgId} and v.id = a.checklist_version_id
    cross join lateral ${departmentSums(orgId, sql`a.id`)} d`);
}

/**
 * Whether audit `a` is a re-audit, and another whole audit was carried out since the one that it goes back to. Asked audit by audit: as a
 * join it may begin with all pairs of audits while a bulk load has no statistics yet.
 */
export function outrun(orgId: string): SQL {
  return sql`coalesce((
    select exists (
      select 1 from audit root
      join audit b on b.org_id = ${orgId} and b.location_id = a.location_id and b.checklist_id = a.checklist_id
        and b.status = 'submitted' and b.score is not null
        and (b.performed_on, b.id) > (root.performed_on, root.id) and (b.performed_on, b.id) < (a.performed_on, a.id)
      where root.org_id = ${orgId} and root.id = r.root_id
        and not exists (select 1 from reaudit other where other.org_id = ${orgId} and other.assignment_id = b.assignment_id))
    from reaudit r where r.org_id = ${orgId} and r.assignment_id = a.assignment_id), false)`;
}

/** The day of the whole audit that re-audit `a` goes back to; null for any other audit. */
const rootDay = (orgId: string): SQL => sql`(
  select root.performed_on from reaudit r join audit root on root.org_id = ${orgId} and root.id = r.root_id
  where r.org_id = ${orgId} and r.assignment_id = a.assignment_id)`;

interface ActionRow extends Record<string, unknown> {
  readonly id: string;
  readonly locationId: string;
  readonly departmentId: string;
  readonly priority: Priority;
  readonly firstDueOn: Day;
  readonly verdicts: readonly Verdict[];
}

/** The actions whose window reaches `from` or later, by first due day. */
export function actionRows(
  tx: Tx,
  brand: Pick<BrandFacts, 'orgId' | 'longestWindow'>,
  ids: readonly string[],
  from: Day,
): Promise<readonly ActionRow[]> {
  const { orgId, longestWindow } = brand;
  const after = from === BEGINNING ? from : addDays(from, -longestWindow);
  return tx.execute<ActionRow>(sql`
    select w.id, w.location_id as "locationId", w.department_id as "departmentId", w.priority, w.first_due_on as "firstDueOn",
      e.verdicts
    from action w
    cross join lateral (
      select coalesce(json_agg(json_build_object('kind', e.kind, 'day', e.day) order by e.at, e.id), '[]') as verdicts
      from action_event e
      where e.org_id = ${orgId} and e.action_id = w.id and e.kind in ('verify', 'reopen', 'cancel') and e.day is not null
    ) e
    where w.org_id = ${orgId} and w.location_id = any(${uuids(ids)}) and w.first_due_on > ${after}::date
    order by w.first_due_on, w.id`);
}

/** By location: the actions that matter on `from` and later days, by first due day. */
export async function loadActions(
  tx: Tx,
  brand: BrandFacts,
  ids: readonly string[],
  from: Day,
): Promise<Map<string, TimelineAction[]>> {
  const rows = Map.groupBy(await actionRows(tx, brand, ids, from), (row) => row.locationId);
  return new Map([...rows].map(([id, some]) => [id, some.map((row) => timelineAction(row, brand.keys))]));
}

function timelineAudit(row: AuditRow, keys: BrandFacts['keys']): TimelineAudit {
  const { id, checklistId, performedOn, validityDays } = row;
  return { id, checklistId, performedOn, validityDays, departments: byDepartment(row.departments, keys) };
}

/** Reads what `departmentSums` gives. */
export function byDepartment(sums: readonly DepartmentSums[], keys: BrandFacts['keys']): AuditByDepartment {
  return new Map(
    sums.flatMap(([departmentId, method, scale, earned, possible, pointsLost]) => {
      const key = keys.get(departmentId);
      return key === undefined ? [] : [[key, { method, scale, earned, possible, pointsLost }] as const];
    }),
  );
}

function timelineAction(row: ActionRow, keys: BrandFacts['keys']): TimelineAction {
  const { departmentId, priority, firstDueOn, verdicts } = row;
  return { department: keys.get(departmentId) ?? '', weight: PRIORITY_WEIGHTS[priority], firstDueOn, verdicts };
}
