import type { Tx } from '@concord/db/client';
import { countedAudit, departmentScore, locationScore } from '@concord/db/schema/rollups';
import type { Day } from '@concord/domain/ids';
import { type DepartmentValue, type LocationValue, sameDepartment, sameLocation } from '@concord/domain/score-timeline';
import type { Step } from '@concord/domain/steps';
import { getTableName, type InferInsertModel, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { uuids } from './uuids.ts';

/** One kind of roll-up: series of steps in a table, each series by location and one further key. */
export interface StepTable<Value, Table extends PgTable> {
  readonly table: Table;
  /** The column that tells a location's series apart; null for the one and only. */
  readonly series: string | null;
  readonly values: readonly string[];
  readonly same: (a: Value, b: Value) => boolean;
  readonly toRow: (place: StepPlace, value: Value) => InferInsertModel<Table>;
  readonly toValue: (row: Record<string, unknown>) => Value;
}

/** Where a step stands; `series` is empty where a location has only one. */
export interface StepPlace {
  readonly orgId: string;
  readonly locationId: string;
  readonly series: string;
  readonly fromDay: Day;
  readonly untilDay: Day;
}

type Figure = number | null;

export const locationScores: StepTable<LocationValue, typeof locationScore> = {
  table: locationScore,
  series: null,
  values: ['model_version_id', 'score', 'coverage', 'enough'],
  same: sameLocation,
  toRow: ({ series: _series, ...place }, value) => ({ ...place, ...value }),
  toValue: (row) => ({
    modelVersionId: row['model_version_id'] as string,
    score: row['score'] as Figure,
    coverage: row['coverage'] as number,
    enough: row['enough'] as boolean,
  }),
};

export const departmentScores: StepTable<DepartmentValue, typeof departmentScore> = {
  table: departmentScore,
  series: 'department_id',
  values: ['score', 'coverage', 'readiness', 'compliance', 'experience', 'action'],
  same: sameDepartment,
  toRow: ({ series, ...place }, { score, coverage, shares }) => ({
    ...place,
    departmentId: series,
    score,
    coverage,
    readiness: shares.readiness ?? null,
    compliance: shares.compliance ?? null,
    experience: shares.experience ?? null,
    action: shares.action ?? null,
  }),
  toValue: (row) => ({
    score: row['score'] as Figure,
    coverage: row['coverage'] as number,
    shares: {
      readiness: row['readiness'] as Figure,
      compliance: row['compliance'] as Figure,
      experience: row['experience'] as Figure,
      action: row['action'] as Figure,
    },
  }),
};

export const countedAudits: StepTable<string, typeof countedAudit> = {
  table: countedAudit,
  series: 'checklist_id',
  values: ['audit_id'],
  same: (a, b) => a === b,
  toRow: ({ series, ...place }, auditId) => ({ ...place, checklistId: series, auditId }),
  toValue: (row) => row['audit_id'] as string,
};

/** Name of a series: its location and its own key. */
export const seriesKey = (locationId: string, series: string): string => `${locationId}/${series}`;

export function seriesOf(key: string): { readonly locationId: string; readonly series: string } {
  const [locationId = '', series = ''] = key.split('/');
  return { locationId, series };
}

/** The stored steps that reach `from` or end on it, in order, by series. */
export async function storedSteps<Value, Table extends PgTable>(
  tx: Tx,
  orgId: string,
  table: StepTable<Value, Table>,
  locationIds: readonly string[],
  from: Day,
): Promise<Map<string, Step<Value>[]>> {
  const columns = [...(table.series === null ? [] : [table.series]), ...table.values].map((name) =>
    sql.identifier(name),
  );
  const rows = await tx.execute(sql`
    select location_id, from_day::text, until_day::text, ${sql.join(columns, sql`, `)}
    from ${sql.identifier(getTableName(table.table))}
    where org_id = ${orgId} and location_id = any(${uuids(locationIds)}) and until_day >= ${from}::date
    order by from_day`);
  const found = new Map<string, Step<Value>[]>();
  for (const row of rows) {
    const key = seriesKey(row['location_id'] as string, table.series === null ? '' : (row[table.series] as string));
    const steps = found.get(key) ?? [];
    found.set(key, steps);
    steps.push({ from: row['from_day'] as Day, until: row['until_day'] as Day, value: table.toValue(row) });
  }
  return found;
}
