import { department } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { type Priority, PRIORITY_WEIGHTS } from '@concord/domain/action';
import type { Day } from '@concord/domain/ids';
import {
  type ActionStatistics,
  actionShare,
  type AuditStatistics,
  complianceShare,
  type ComponentShares,
  type LocationScore,
  scoreLocation,
} from '@concord/domain/scorecard';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { locationsInReach } from '../access/reach-filter.ts';
import type { Actor } from '../context.ts';
import { actionOutcomes } from './action-outcomes.ts';
import { atPlaces } from './at-places.ts';
import { columnRows } from './column-rows.ts';
import { type ModelAt, modelAt } from './model-at.ts';
import { newestCounted } from './newest-counted.ts';

export interface ScoredLocation {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly weight: number;
  readonly card: LocationScore;
}

export interface NetworkScores {
  readonly model: ModelAt;
  /** The newest day of which anything is known, within its validity or not: what a person who sees no score can go to. */
  readonly newestData: Day | null;
  readonly locations: readonly ScoredLocation[];
}

/**
 * Every open location in the actor's reach with its score as of a day. The database hands over sums per audit and department,
 * the domain computes; a handful of statements however many locations there are.
 */
export async function networkScores(
  tx: Tx,
  actor: Actor,
  asOf: Day,
  within: SQL | undefined = undefined,
): Promise<NetworkScores> {
  const model = await modelAt(tx, actor.orgId, asOf);
  const places = and(locationsInReach(actor), within);
  const keys = await departmentKeys(tx, actor.orgId);
  const audits = await auditSums(tx, actor.orgId, asOf, places, keys);
  const actions = await actionSums(tx, actor.orgId, asOf, model.model.actionWindowDays, places, keys);
  const rows = await openLocations(tx, actor.orgId, asOf, places);
  const newestData = await newestDay(tx, actor.orgId, asOf, places);
  const locations = rows.map((row) => {
    const shares = sharesOf(audits.get(row.id) ?? noAudits, actions.get(row.id) ?? noActions);
    return { ...row, card: scoreLocation(model.model, shares) };
  });
  return { model, newestData, locations };
}

async function newestDay(tx: Tx, orgId: string, asOf: Day, places: SQL | undefined): Promise<Day | null> {
  const [row] = await tx.execute<{ day: Day }>(sql`
    select a.performed_on as day from audit a
    where a.org_id = ${orgId} and a.status = 'submitted' and a.performed_on <= ${asOf}::date
      ${atPlaces(sql`a.location_id`, orgId, places)}
    order by a.performed_on desc nulls last limit 1`);
  return row?.day ?? null;
}

type ByDepartment<Value> = Map<string, Value>;
const noAudits: ByDepartment<AuditStatistics[]> = new Map();
const noActions: ByDepartment<ActionStatistics> = new Map();

export function sharesOf(
  audits: ReadonlyMap<string, readonly AuditStatistics[]>,
  actions: ReadonlyMap<string, ActionStatistics>,
): Map<string, ComponentShares> {
  const shares = new Map<string, ComponentShares>();
  for (const [key, statistics] of audits) shares.set(key, { compliance: complianceShare(statistics) });
  for (const [key, statistics] of actions) shares.set(key, { ...shares.get(key), action: actionShare(statistics) });
  return shares;
}

async function departmentKeys(tx: Tx, orgId: string): Promise<Map<string, string>> {
  const { id, key } = department;
  const rows = await tx.select({ id, key }).from(department).where(eq(department.orgId, orgId));
  return new Map(rows.map((row) => [row.id, row.key]));
}

type LocationColumns = { id: string; name: string; city: string; weight: number };

/** Locations that were open on the day: figures of a network are of what it was then. */
async function openLocations(
  tx: Tx,
  orgId: string,
  asOf: Day,
  places: SQL | undefined,
): Promise<readonly LocationColumns[]> {
  const { id, name, city, weight } = await columnRows<LocationColumns>(
    tx,
    { id: sql`id`, name: sql`name`, city: sql`city`, weight: sql`weight` },
    sql`location where org_id = ${orgId} and ${places ?? sql`true`}
      and (opened_on is null or opened_on <= ${asOf}::date) and (closed_on is null or closed_on > ${asOf}::date)`,
  );
  return id.map((of, row) => ({ id: of, name: name[row] ?? '', city: city[row] ?? '', weight: weight[row] ?? 1 }));
}

type AuditColumns = {
  location: string;
  department: string;
  method: AuditStatistics['method'];
  scale: number;
  earned: number;
  possible: number;
  lost: number;
};

async function auditSums(
  tx: Tx,
  orgId: string,
  asOf: Day,
  places: SQL | undefined,
  keys: ReadonlyMap<string, string>,
): Promise<Map<string, ByDepartment<AuditStatistics[]>>> {
  const columns = await columnRows<AuditColumns>(
    tx,
    {
      location: sql`n.location_id`,
      department: sql`d.department_id`,
      method: sql`d.method`,
      scale: sql`d.scale`,
      earned: sql`d.earned`,
      possible: sql`d.possible`,
      lost: sql`d.points_lost`,
    },
    sql`${await newestCounted(tx, orgId, asOf, places)} n
      join audit_department d on d.org_id = ${orgId} and d.audit_id = n.id`,
  );
  const found = new Map<string, ByDepartment<AuditStatistics[]>>();
  columns.location.forEach((location, row) => {
    const at = found.get(location) ?? new Map<string, AuditStatistics[]>();
    found.set(location, at);
    const key = keys.get(columns.department[row] ?? '') ?? '';
    const statistics = at.get(key);
    if (statistics) statistics.push(statisticsAt(columns, row));
    else at.set(key, [statisticsAt(columns, row)]);
  });
  return found;
}

function statisticsAt(
  columns: { readonly [Name in keyof AuditColumns]: readonly AuditColumns[Name][] },
  row: number,
): AuditStatistics {
  return {
    method: columns.method[row] ?? 'weighted',
    scale: columns.scale[row] ?? 0,
    earned: columns.earned[row] ?? 0,
    possible: columns.possible[row] ?? 0,
    pointsLost: columns.lost[row] ?? 0,
  };
}

interface ActionSumsRow extends Record<string, unknown> {
  readonly locationId: string;
  readonly departmentId: string;
  readonly priority: Priority;
  readonly due: number;
  readonly inTime: number;
}

async function actionSums(
  tx: Tx,
  orgId: string,
  asOf: Day,
  windowDays: number,
  places: SQL | undefined,
  keys: ReadonlyMap<string, string>,
): Promise<Map<string, ByDepartment<ActionStatistics>>> {
  const rows = await tx.execute<ActionSumsRow>(sql`
    select o.location_id as "locationId", o.department_id as "departmentId", o.priority, count(*)::int as due,
      (count(*) filter (where o.in_time))::int as "inTime"
    from ${actionOutcomes(orgId, asOf, windowDays, places)} o
    group by o.location_id, o.department_id, o.priority`);
  const found = new Map<string, ByDepartment<ActionStatistics>>();
  for (const { locationId, departmentId, priority, due, inTime } of rows) {
    const at = found.get(locationId) ?? new Map<string, ActionStatistics>();
    found.set(locationId, at);
    const key = keys.get(departmentId) ?? '';
    const before = at.get(key) ?? { due: 0, verifiedInTime: 0 };
    const weight = PRIORITY_WEIGHTS[priority];
    at.set(key, { due: before.due + weight * due, verifiedInTime: before.verifiedInTime + weight * inTime });
  }
  return found;
}
