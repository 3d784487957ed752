import { guideline, guidelineVersion } from '@concord/db/schema/standards';
import { ServiceError } from '@concord/domain/errors';
import type { GuidelineVersionInput } from '@concord/domain/guideline';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { visibleGuidelines } from './guideline-row.ts';
import { shownContent } from './shown-content.ts';

/** What one version said. Throws NOT_ALLOWED, NOT_FOUND {what: 'guideline' | 'version'}. */
export async function getGuidelineVersion(ctx: Ctx, { id, version }: GuidelineVersionInput) {
  requirePermission(ctx.actor, 'standards.read');
  const { orgId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    const seen = await tx.$count(guideline, and(visibleGuidelines(ctx.actor), eq(guideline.id, id)));
    if (seen === 0) throw new ServiceError('NOT_FOUND', { what: 'guideline' });
    const [row] = await tx
      .select({ content: guidelineVersion.content, measure: guidelineVersion.measure })
      .from(guidelineVersion)
      .where(
        and(
          eq(guidelineVersion.orgId, orgId),
          eq(guidelineVersion.guidelineId, id),
          eq(guidelineVersion.version, version),
        ),
      );
    if (!row) throw new ServiceError('NOT_FOUND', { what: 'version' });
    return { version, ...(await shownContent(tx, ctx.actor, row.content)), measure: row.measure };
  });
}
