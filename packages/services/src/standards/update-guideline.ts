import { department } from '@concord/db/schema/organization';
import { guideline } from '@concord/db/schema/standards';
import { ServiceError } from '@concord/domain/errors';
import type { UpdateGuidelineInput } from '@concord/domain/guideline';
import { and, eq, ne } from 'drizzle-orm';
import { requireInBrand } from '../access/require-in-brand.ts';
import { requireDepartment, requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { requirePhoto } from '../photos/photos-in-reach.ts';
import { type GuidelineRow, lockGuideline } from './guideline-row.ts';
import type { Tx } from '@concord/db/client';

/**
 * Replaces the content of a draft or a published guideline; the answer is its new revision.
 * Throws NOT_ALLOWED, NOT_FOUND {what: 'guideline' | 'department' | 'photo'}, REVISION_STALE {current},
 * STATE_FORBIDS {status} (retired; or a new key once it was published, for checklists name it by its key), KEY_TAKEN.
 */
export async function updateGuideline(
  ctx: Ctx,
  input: UpdateGuidelineInput,
): Promise<{ readonly id: string; readonly revision: number }> {
  requirePermission(ctx.actor, 'standards.write');
  const { id, revision: _seen, ...content } = input;
  return inBrand(ctx, async (tx) => {
    const row = await lockGuideline(tx, ctx.actor, input);
    requireDepartment(ctx.actor, input.departmentId);
    requireChangeable(row, input.key);
    await requireInBrand(tx, ctx.actor, department, input.departmentId, 'department');
    await requirePhoto(tx, ctx.actor, input.pictureId);
    await requireFreeKey(tx, row, input.key);
    const revision = row.revision + 1;
    await tx
      .update(guideline)
      .set({ ...content, revision })
      .where(and(eq(guideline.orgId, row.orgId), eq(guideline.id, id)));
    await record(ctx, tx, {
      verb: 'guidelines.update',
      subject: { kind: 'guideline', id },
      details: { ...content, revision },
    });
    return { id, revision };
  });
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
