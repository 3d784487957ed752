import type { Tx } from '@concord/db/client';
import { guidelineToken } from '@concord/db/schema/tokens';
import type { TokenMeasure } from '@concord/domain/token';
import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { GuidelineRow } from '../standards/guideline-row.ts';

type Named = Pick<GuidelineRow, 'orgId' | 'id'>;

const withDraft = ({ orgId, id }: Named): SQL | undefined =>
  and(eq(guidelineToken.orgId, orgId), eq(guidelineToken.guidelineId, id), isNotNull(guidelineToken.draftMeasure));

const NONE = { draftMeasure: null, draftVersionId: null };

/** Whether the draft of a guideline measures something else than its published version. */
export async function hasDraftMeasure(tx: Tx, row: Named): Promise<boolean> {
  const rows = await tx.select({ id: guidelineToken.guidelineId }).from(guidelineToken).where(withDraft(row));
  return rows.length > 0;
}

/** With the draft that is published, its measure comes into effect. The answer is what is measured from then on; null without a token. */
export async function publishMeasure(tx: Tx, row: Named): Promise<TokenMeasure | null> {
  const taken = {
    measure: sql`${guidelineToken.draftMeasure}`,
    versionId: sql`${guidelineToken.draftVersionId}`,
  };
  await tx
    .update(guidelineToken)
    .set({ ...taken, ...NONE })
    .where(withDraft(row));
  return measureToPublish(tx, row);
}

/** What the draft of a guideline measures, else what is measured now; null without a token. */
export async function measureToPublish(tx: Tx, { orgId, id }: Named): Promise<TokenMeasure | null> {
  const { measure, draftMeasure } = guidelineToken;
  const [found] = await tx
    .select({ measure, draftMeasure })
    .from(guidelineToken)
    .where(and(eq(guidelineToken.orgId, orgId), eq(guidelineToken.guidelineId, id)));
  return found?.draftMeasure ?? found?.measure ?? null;
}

/** With the draft that is thrown away, so is its measure. */
export async function dropDraftMeasure(tx: Tx, row: Named): Promise<void> {
  await tx.update(guidelineToken).set(NONE).where(withDraft(row));
}
