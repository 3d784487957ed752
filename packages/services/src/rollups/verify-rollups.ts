import { auditShares } from '@concord/db/schema/audits';
import { organization } from '@concord/db/schema/organization';
import type { Database, Tx } from '@concord/db/client';
import { withTenant } from '@concord/db/tenant';
import { BEGINNING, changedSteps, type Step } from '@concord/domain/steps';
import { eq, getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { wrongShares } from './audit-shares.ts';
import { computeSteps } from './compute-steps.ts';
import { loadBrand } from './load-facts.ts';
import { inBatches } from './rebuild-scores.ts';
import {
  countedAudits,
  departmentScores,
  locationScores,
  seriesOf,
  type StepTable,
  storedSteps,
} from './step-tables.ts';

export interface RollupProblem {
  readonly table: string;
  readonly locationId: string;
  /** Rows that are stored and should not be, and that should be and are not. */
  readonly wrong: number;
  readonly missing: number;
}

export interface RollupVerdict {
  readonly brand: string;
  readonly locations: number;
  /** Rows compared: steps of scores and shares of audits. */
  readonly steps: number;
  readonly problems: readonly RollupProblem[];
}

/** Compares every stored roll-up of a brand with what its facts give anew, exactly. Changes nothing. */
export function verifyRollups(db: Database, orgId: string): Promise<RollupVerdict> {
  // One snapshot, so that an audit that arrives meanwhile is either seen with its roll-ups or not at all.
  const options = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const;
  return withTenant(db, orgId, (tx) => verify(tx, orgId), options);
}

async function verify(tx: Tx, orgId: string): Promise<RollupVerdict> {
  const [named] = await tx.select({ name: organization.name }).from(organization).where(eq(organization.orgId, orgId));
  const brand = await loadBrand(tx, orgId);
  const problems: RollupProblem[] = [];
  let [locations, steps] = [0, 0];
  for await (const ids of inBatches(tx, orgId, 'all')) {
    locations += ids.length;
    const computed = await computeSteps(tx, brand, ids, BEGINNING);
    const compare = async <Value, Table extends PgTable>(
      table: StepTable<Value, Table>,
      wanted: ReadonlyMap<string, readonly Step<Value>[]>,
    ) => {
      const stored = await storedSteps(tx, orgId, table, ids, BEGINNING);
      steps += [...stored.values()].reduce((sum, series) => sum + series.length, 0);
      problems.push(...differences(table, stored, wanted));
    };
    await compare(locationScores, computed.location);
    await compare(departmentScores, computed.departments);
    await compare(countedAudits, computed.counted);
  }
  for await (const wrong of wrongShares(tx, orgId, 'all')) {
    for (const { locationId, stored } of wrong)
      problems.push({ table: getTableName(auditShares), locationId, wrong: stored ? 1 : 0, missing: 1 });
  }
  steps += await tx.$count(auditShares, eq(auditShares.orgId, orgId));
  return { brand: named?.name ?? orgId, locations, steps, problems };
}

function differences<Value, Table extends PgTable>(
  table: StepTable<Value, Table>,
  stored: ReadonlyMap<string, readonly Step<Value>[]>,
  wanted: ReadonlyMap<string, readonly Step<Value>[]>,
): RollupProblem[] {
  return [...new Set([...stored.keys(), ...wanted.keys()])].flatMap((key) => {
    const { gone, fresh } = changedSteps(stored.get(key) ?? [], wanted.get(key) ?? [], table.same);
    if (gone.length + fresh.length === 0) return [];
    const { locationId } = seriesOf(key);
    return [{ table: getTableName(table.table), locationId, wrong: gone.length, missing: fresh.length }];
  });
}
