import type { ChecklistDefinition } from '@concord/checklist/definition';
import { questionShares } from '@concord/checklist/question-shares';
import type { AuditResult } from '@concord/checklist/result';
import type { Database, Tx } from '@concord/db/client';
import { auditShares } from '@concord/db/schema/audits';
import { withTenant } from '@concord/db/tenant';
import { sql } from 'drizzle-orm';
import { sharesRow } from '../audits/store-facts.ts';
import { insertRows } from '../insert-rows.ts';
import { openPlaces } from './open-places.ts';
import { rebuildScores } from './rebuild-scores.ts';

const AUDITS_PER_BATCH = 1_000;

/**
 * Takes in what an older version of the program left without roll-ups: locations and the shares of audits. Where nothing is missing it only
 * looks. Runs at every start, brand by brand, each in one transaction.
 */
export async function fillRollups(db: Database, orgId: string): Promise<void> {
  await withTenant(db, orgId, async (tx) => {
    await openPlaces(tx, orgId, 'all');
    while ((await fillShares(tx, orgId)) === AUDITS_PER_BATCH);
  });
}

/** Makes every roll-up of a brand anew from its facts. */
export async function rebuildRollups(db: Database, orgId: string): Promise<void> {
  await withTenant(db, orgId, (tx) => rebuildScores(tx, orgId, { locations: 'all', from: null }));
}

async function fillShares(tx: Tx, orgId: string): Promise<number> {
  const rows = await tx.execute<{ id: string; result: AuditResult; definition: ChecklistDefinition }>(sql`
    select a.id, a.result, v.definition from audit a
    join checklist_version v on v.org_id = ${orgId} and v.id = a.checklist_version_id
    where a.org_id = ${orgId} and a.status = 'submitted' and a.result is not null and not exists (
      select from audit_shares s where s.org_id = ${orgId} and s.audit_id = a.id)
    limit ${AUDITS_PER_BATCH}`);
  const shares = rows.map(({ id, result, definition }) => ({
    orgId,
    auditId: id,
    ...sharesRow(questionShares(definition, result)),
  }));
  await insertRows(tx, auditShares, shares);
  return rows.length;
}
