import { guideline } from '@concord/db/schema/standards';
import { ServiceError } from '@concord/domain/errors';
import type { ById } from '@concord/domain/organization';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { measureToPublish } from '../tokens/draft-measure.ts';
import { contentToPublish } from './guideline-content.ts';
import { draftStateOf } from './guideline-row.ts';
import { shownContent } from './shown-content.ts';

/**
 * What would be published next, in the shape of a version, so that both can be compared.
 * Throws NOT_ALLOWED, NOT_FOUND {what: 'guideline' | 'draft'}.
 */
export async function getGuidelineDraft(ctx: Ctx, { id }: ById) {
  requirePermission(ctx.actor, 'standards.write');
  return inBrand(ctx, async (tx) => {
    const [row] = await tx
      .select()
      .from(guideline)
      .where(and(eq(guideline.orgId, ctx.actor.orgId), eq(guideline.id, id)));
    if (!row) throw new ServiceError('NOT_FOUND', { what: 'guideline' });
    if (draftStateOf(row) === null) throw new ServiceError('NOT_FOUND', { what: 'draft' });
    const shown = await shownContent(tx, ctx.actor, await contentToPublish(tx, row));
    return { ...shown, measure: await measureToPublish(tx, row) };
  });
}
