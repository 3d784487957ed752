import type { ChecklistDefinition } from '@concord/checklist/definition';
import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import { type ChangeFacts, type CountedFacts, type Crossed } from '@concord/domain/score-change';
import { type ActionShares, type AuditByDepartment, modelOn } from '@concord/domain/score-state';
import { actionsOn } from '@concord/domain/score-timeline';
import { auditAnswer } from '@concord/db/schema/audits';
import { checklistVersion } from '@concord/db/schema/checklists';
import { location } from '@concord/db/schema/organization';
import { ServiceError } from '@concord/domain/errors';
import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { contentOf } from '../audits/answer-content.ts';
import { judgeBy } from '../audits/judge-by.ts';
import { regionKeys } from '../organization/region-keys.ts';
import {
  type BrandFacts,
  byDepartment,
  departmentSums,
  type DepartmentSums,
  loadActions,
} from '../rollups/load-facts.ts';
import { uuids } from '../rollups/uuids.ts';
import type { Days } from './change-view.ts';

/** By location: what its score followed from on the two days. */
export async function changeFacts(
  tx: Tx,
  brand: BrandFacts,
  locationIds: readonly string[],
  days: Days,
): Promise<Map<string, ChangeFacts>> {
  const before = await auditsOn(tx, brand, locationIds, days.from);
  const after = await auditsOn(tx, brand, locationIds, days.to);
  const actions = await actionShares(tx, brand, locationIds, days);
  const crossed = await crossedAudits(tx, brand, reweighed(before, after));
  return new Map(
    locationIds.map((id) => [
      id,
      {
        ...actions(id, before.get(id) ?? new Map(), after.get(id) ?? new Map()),
        crossed: crossed.get(id) ?? new Map(),
      },
    ]),
  );
}

type ByChecklist = ReadonlyMap<string, CountedFacts>;

/** By location: the sides of a change with the action shares of each day, over the window of its own model and over that of the other. */
async function actionShares(tx: Tx, brand: BrandFacts, ids: readonly string[], { from, to }: Days) {
  const [first, last] = [modelOn(brand.models, from), modelOn(brand.models, to)];
  if (!first || !last) throw new ServiceError('NOT_FOUND', { what: 'model' });
  const windows = { before: first.model.actionWindowDays, after: last.model.actionWindowDays };
  const sharesOn = await (windows.before === windows.after
    ? storedActionShares(tx, brand, ids, [from, to])
    : reckonedActionShares(tx, brand, ids, from));
  return (id: string, before: ByChecklist, after: ByChecklist) => ({
    before: { model: first, audits: before, actions: sharesOn(id, from, windows.before) },
    after: { model: last, audits: after, actions: sharesOn(id, to, windows.after) },
    crossedActions: { before: sharesOn(id, from, windows.after), after: sharesOn(id, to, windows.before) },
  });
}

type SharesOn = (id: string, day: Day, windowDays: number) => ActionShares;

async function reckonedActionShares(tx: Tx, brand: BrandFacts, ids: readonly string[], from: Day): Promise<SharesOn> {
  const actions = await loadActions(tx, brand, ids, from);
  return (id, day, windowDays) => actionsOn(actions.get(id) ?? [], day, windowDays);
}

const NO_SHARES: ActionShares = new Map();

/** While the window stays the same, the roll-up has them already. */
async function storedActionShares(
  tx: Tx,
  { orgId, keys }: BrandFacts,
  ids: readonly string[],
  days: readonly Day[],
): Promise<SharesOn> {
  const found = new Map<Day, Map<string, Map<string, number>>>();
  for (const day of days) {
    const rows = await tx.execute<{ locationId: string; departmentId: string; action: number }>(sql`
      select s.location_id as "locationId", s.department_id as "departmentId", s.action from department_score s
      where s.org_id = ${orgId} and s.location_id = any(${uuids(ids)}) and s.action is not null
        and s.from_day <= ${day}::date and s.until_day > ${day}::date`);
    const byLocation = new Map<string, Map<string, number>>();
    for (const { locationId, departmentId, action } of rows) {
      const shares = byLocation.get(locationId) ?? new Map<string, number>();
      byLocation.set(locationId, shares.set(keys.get(departmentId) ?? '', action));
    }
    found.set(day, byLocation);
  }
  return (id, day) => found.get(day)?.get(id) ?? NO_SHARES;
}

interface CountedRow extends Record<string, unknown> {
  readonly locationId: string;
  readonly checklistId: string;
  readonly auditId: string;
  readonly versionId: string;
  readonly departments: readonly DepartmentSums[];
}

async function auditsOn(
  tx: Tx,
  { orgId, keys }: BrandFacts,
  ids: readonly string[],
  day: Day,
): Promise<Map<string, Map<string, CountedFacts>>> {
  const rows = await tx.execute<CountedRow>(sql`
    select c.location_id as "locationId", c.checklist_id as "checklistId", c.audit_id as "auditId",
      a.checklist_version_id as "versionId", d.departments
    from counted_audit c
    join audit a on a.org_id = c.org_id and a.id = c.audit_id
    cross join lateral ${departmentSums(orgId, sql`c.audit_id`)} d
    where c.org_id = ${orgId} and c.location_id = any(${uuids(ids)})
      and c.from_day <= ${day}::date and c.until_day > ${day}::date`);
  const found = new Map<string, Map<string, CountedFacts>>();
  for (const { locationId, checklistId, auditId, versionId, departments } of rows) {
    const audits = found.get(locationId) ?? new Map<string, CountedFacts>();
    found.set(locationId, audits);
    audits.set(checklistId, { auditId, versionId, departments: byDepartment(departments, keys) });
  }
  return found;
}

interface Pair {
  readonly locationId: string;
  readonly checklistId: string;
  readonly before: CountedFacts;
  readonly after: CountedFacts;
}

/** The audits that were followed by one of another version of their checklist. */
function reweighed(before: ReadonlyMap<string, ByChecklist>, after: ReadonlyMap<string, ByChecklist>): Pair[] {
  return [...before].flatMap(([locationId, audits]) =>
    [...audits].flatMap(([checklistId, old]) => {
      const fresh = after.get(locationId)?.get(checklistId);
      if (!fresh || fresh.versionId === old.versionId) return [];
      return [{ locationId, checklistId, before: old, after: fresh }];
    }),
  );
}

async function crossedAudits(
  tx: Tx,
  brand: BrandFacts,
  pairs: readonly Pair[],
): Promise<Map<string, Map<string, Crossed>>> {
  const found = new Map<string, Map<string, Crossed>>();
  if (pairs.length === 0) return found;
  const definitions = await definitionsOf(tx, brand.orgId, pairs);
  const answers = await answersOf(tx, brand.orgId, pairs);
  const places = await placesOf(tx, brand.orgId, pairs);
  const judged = (locationId: string, auditId: string, versionId: string): AuditByDepartment => {
    const definition = definitions.get(versionId);
    if (!definition) return new Map();
    const { departments } = judgeBy(definition, answers.get(auditId) ?? [], places.get(locationId));
    return new Map(departments.map(({ department, ...sums }) => [department, sums]));
  };
  for (const { locationId, checklistId, before, after } of pairs) {
    const at = found.get(locationId) ?? new Map<string, Crossed>();
    found.set(locationId, at);
    at.set(checklistId, {
      answersBefore: judged(locationId, before.auditId, after.versionId),
      answersAfter: judged(locationId, after.auditId, before.versionId),
    });
  }
  return found;
}

async function definitionsOf(tx: Tx, orgId: string, pairs: readonly Pair[]): Promise<Map<string, ChecklistDefinition>> {
  const ids = [...new Set(pairs.flatMap(({ before, after }) => [before.versionId, after.versionId]))];
  const { id, definition } = checklistVersion;
  const rows = await tx
    .select({ id, definition })
    .from(checklistVersion)
    .where(and(eq(checklistVersion.orgId, orgId), inArray(id, ids)));
  return new Map(rows.map((row) => [row.id, row.definition as ChecklistDefinition]));
}

async function placesOf(tx: Tx, orgId: string, pairs: readonly Pair[]) {
  const rows = await tx
    .select({ ...getTableColumns(location), regionKeys })
    .from(location)
    .where(and(eq(location.orgId, orgId), sql`${location.id} = any(${uuids(pairs.map((pair) => pair.locationId))})`));
  return new Map(rows.map((row) => [row.id, row]));
}

async function answersOf(tx: Tx, orgId: string, pairs: readonly Pair[]) {
  const ids = pairs.flatMap(({ before, after }) => [before.auditId, after.auditId]);
  const rows = await tx
    .select()
    .from(auditAnswer)
    .where(and(eq(auditAnswer.orgId, orgId), sql`${auditAnswer.auditId} = any(${uuids(ids)})`));
  const answers = rows.map((row) => ({
    auditId: row.auditId,
    question: row.question,
    instance: row.instance,
    ...contentOf(row),
  }));
  return Map.groupBy(answers, (row) => row.auditId);
}
