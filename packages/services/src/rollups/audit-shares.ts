import type { ChecklistDefinition } from '@concord/checklist/definition';
import { questionShares } from '@concord/checklist/question-shares';
import type { AuditResult } from '@concord/checklist/result';
import { audit, auditShares } from '@concord/db/schema/audits';
import { checklistVersion } from '@concord/db/schema/checklists';
import type { Tx } from '@concord/db/client';
import { and, asc, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { sharesRow } from '../audits/store-facts.ts';
import { canonicalJson } from '../audit-log/hash-details.ts';
import { insertRows } from '../insert-rows.ts';

const AUDITS_PER_BATCH = 1_000;

type SharesRow = ReturnType<typeof sharesRow>;

/** An audit whose stored shares are not those that its result gives; null: it has none. */
export interface WrongShares {
  readonly auditId: string;
  readonly locationId: string;
  readonly stored: SharesRow | null;
  readonly wanted: SharesRow;
}

/** Goes through the submitted audits of a brand, or those without shares only, and tells where their shares are wrong; a batch at a time. */
export async function* wrongShares(
  tx: Tx,
  orgId: string,
  which: 'all' | 'missing',
): AsyncGenerator<readonly WrongShares[]> {
  const definitions = new Map<string, ChecklistDefinition>();
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await audits(tx, orgId, which, after);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    await addDefinitions(tx, orgId, definitions, rows);
    yield rows.flatMap(({ id: auditId, locationId, versionId, result, missed, shares, leftOut }) => {
      const definition = definitions.get(versionId);
      if (!definition) return [];
      const wanted = sharesRow(questionShares(definition, result as AuditResult));
      const stored = missed && shares && leftOut ? { missed, shares, leftOut } : null;
      return canonicalJson(stored) === canonicalJson(wanted) ? [] : [{ auditId, locationId, stored, wanted }];
    });
  }
}

/** Makes the shares of a brand's audits what their results give. */
export async function mendShares(tx: Tx, orgId: string, which: 'all' | 'missing'): Promise<void> {
  for await (const wrong of wrongShares(tx, orgId, which)) {
    const { orgId: org, auditId: id } = auditShares;
    for (const { auditId, stored } of wrong)
      if (stored) await tx.delete(auditShares).where(and(eq(org, orgId), eq(id, auditId)));
    await insertRows(
      tx,
      auditShares,
      wrong.map(({ auditId, wanted }) => ({ orgId, auditId, ...wanted })),
    );
  }
}

function audits(tx: Tx, orgId: string, which: 'all' | 'missing', after: string) {
  const { id, locationId, checklistVersionId: versionId, result } = audit;
  const { missed, shares, leftOut } = auditShares;
  return tx
    .select({ id, locationId, versionId, result, missed, shares, leftOut })
    .from(audit)
    .leftJoin(auditShares, and(eq(auditShares.orgId, audit.orgId), eq(auditShares.auditId, audit.id)))
    .where(
      and(
        eq(audit.orgId, orgId),
        gt(audit.id, after),
        eq(audit.status, 'submitted'),
        isNotNull(audit.result),
        which === 'missing' ? isNull(auditShares.auditId) : undefined,
      ),
    )
    .orderBy(asc(audit.id))
    .limit(AUDITS_PER_BATCH);
}

async function addDefinitions(
  tx: Tx,
  orgId: string,
  known: Map<string, ChecklistDefinition>,
  rows: readonly { readonly versionId: string }[],
): Promise<void> {
  for (const id of new Set(rows.map(({ versionId }) => versionId))) {
    if (known.has(id)) continue;
    const [row] = await tx
      .select({ definition: checklistVersion.definition })
      .from(checklistVersion)
      .where(and(eq(checklistVersion.orgId, orgId), eq(checklistVersion.id, id)));
    if (row) known.set(id, row.definition as ChecklistDefinition);
  }
}
