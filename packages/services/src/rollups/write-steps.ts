import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import { changedSteps, replaceFrom, type Step } from '@concord/domain/steps';
import { getTableName, type InferInsertModel, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { insertRows } from '../insert-rows.ts';
import type { ComputedSteps } from './compute-steps.ts';
import {
  countedAudits,
  departmentScores,
  locationScores,
  seriesOf,
  type StepPlace,
  type StepTable,
  storedSteps,
} from './step-tables.ts';

/** Brings the stored steps of some locations to what was computed for `from` on; what already says so is not touched. */
export async function writeSteps(
  tx: Tx,
  orgId: string,
  locationIds: readonly string[],
  from: Day,
  computed: ComputedSteps,
): Promise<void> {
  await writeTable(tx, orgId, locationScores, { locationIds, from, computed: computed.location });
  await writeTable(tx, orgId, departmentScores, { locationIds, from, computed: computed.departments });
  await writeTable(tx, orgId, countedAudits, { locationIds, from, computed: computed.counted });
}

interface Wanted<Value> {
  readonly locationIds: readonly string[];
  readonly from: Day;
  readonly computed: ReadonlyMap<string, readonly Step<Value>[]>;
}

async function writeTable<Value, Table extends PgTable>(
  tx: Tx,
  orgId: string,
  table: StepTable<Value, Table>,
  { locationIds, from, computed }: Wanted<Value>,
): Promise<void> {
  const stored = await storedSteps(tx, orgId, table, locationIds, from);
  const gone: StepPlace[] = [];
  const fresh: InferInsertModel<Table>[] = [];
  for (const key of new Set([...stored.keys(), ...computed.keys()])) {
    const before = stored.get(key) ?? [];
    const after = replaceFrom(before, computed.get(key) ?? [], from, table.same);
    const changed = changedSteps(before, after, table.same);
    const placeOf = (step: Step<Value>) => ({ orgId, ...seriesOf(key), fromDay: step.from, untilDay: step.until });
    gone.push(...changed.gone.map(placeOf));
    fresh.push(...changed.fresh.map((step) => table.toRow(placeOf(step), step.value)));
  }
  await removeSteps(tx, orgId, table, gone);
  await insertRows(tx, table.table, fresh);
}

async function removeSteps<Value, Table extends PgTable>(
  tx: Tx,
  orgId: string,
  table: StepTable<Value, Table>,
  gone: readonly StepPlace[],
): Promise<void> {
  if (gone.length === 0) return;
  const keys = JSON.stringify(
    gone.map(({ locationId, series, fromDay }) => ({ l: locationId, s: series, d: fromDay })),
  );
  const ofSeries = table.series === null ? sql`` : sql`and t.${sql.identifier(table.series)} = k.s::uuid`;
  await tx.execute(sql`
    delete from ${sql.identifier(getTableName(table.table))} t
    using jsonb_to_recordset(${keys}::text::jsonb) as k(l uuid, s text, d date)
    where t.org_id = ${orgId} and t.location_id = k.l and t.from_day = k.d ${ofSeries}`);
}
