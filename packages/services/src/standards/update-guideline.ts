import { guideline } from '@concord/db/schema/standards';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import type { GuidelineContent, UpdateGuidelineInput } from '@concord/domain/guideline';
import { and, eq, ne } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { canonicalJson } from '../audit-log/hash-details.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { hasDraftMeasure } from '../tokens/draft-measure.ts';
import { asKept, contentInEffect, requireContent, writeContent } from './guideline-content.ts';
import { changeGuideline, type GuidelineRow, lockGuideline } from './guideline-row.ts';

/**
 * Writes the draft; the answer is its new revision. Beside a published version it changes nothing that others see, and one that says
 * what the version says is no draft any more. What was in review is a plain draft again.
 * Throws NOT_ALLOWED, NOT_FOUND {what}, REVISION_STALE {current}, STATE_FORBIDS {status} (retired; or a new key once it was
 * published, for checklists name it by its key), KEY_TAKEN.
 */
export async function updateGuideline(
  ctx: Ctx,
  input: UpdateGuidelineInput,
): Promise<{ readonly id: string; readonly revision: number }> {
  requirePermission(ctx.actor, 'standards.write');
  const { id, revision: _seen, key, ...written } = input;
  const content = asKept(written);
  return inBrand(ctx, async (tx) => {
    const row = await lockGuideline(tx, ctx.actor, input);
    requireChangeable(row, key);
    await requireContent(tx, ctx.actor, content);
    await requireFreeKey(tx, row, key);
    const noReview = { reviewerId: null, submittedBy: null, submittedAt: null };
    const draft = await draftBeside(ctx, tx, row, content);
    const revision = await changeGuideline(tx, row, { ...noReview, key, draft });
    const details = { key, ...content, revision };
    await record(ctx, tx, { verb: 'guidelines.update', subject: { kind: 'guideline', id }, details });
    return { id, revision };
  });
}

async function draftBeside(ctx: Ctx, tx: Tx, row: GuidelineRow, content: GuidelineContent) {
  if (row.status === 'draft') {
    await writeContent(tx, row, content, ctx.newId);
    return null;
  }
  const same = canonicalJson(await contentInEffect(tx, row)) === canonicalJson(content);
  return same && !(await hasDraftMeasure(tx, row)) ? null : content;
}

function requireChangeable(row: GuidelineRow, key: string): void {
  const renamed = row.publishedAt !== null && row.key !== key;
  if (row.status === 'retired' || renamed) throw new ServiceError('STATE_FORBIDS', { status: row.status });
}

async function requireFreeKey(tx: Tx, row: GuidelineRow, key: string): Promise<void> {
  const taken = await tx
    .select({ id: guideline.id })
    .from(guideline)
    .where(and(eq(guideline.orgId, row.orgId), eq(guideline.key, key), ne(guideline.id, row.id)));
  if (taken.length > 0) throw new ServiceError('KEY_TAKEN');
}
