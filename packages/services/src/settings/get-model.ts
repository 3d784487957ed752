import { modelVersion } from '@concord/db/schema/organization';
import { ServiceError } from '@concord/domain/errors';
import { ScorecardModel } from '@concord/domain/scorecard';
import { desc, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

export interface ModelDetail {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly model: ScorecardModel;
  readonly publishedAt: string;
}

/** The newest version of the federated model. Throws NOT_ALLOWED, NOT_FOUND {what: 'model'} where the brand has none yet. */
export async function getModel(ctx: Ctx): Promise<ModelDetail> {
  requirePermission(ctx.actor, 'scorecards.read');
  const [row] = await inBrand(ctx, (tx) =>
    tx
      .select()
      .from(modelVersion)
      .where(eq(modelVersion.orgId, ctx.actor.orgId))
      .orderBy(desc(modelVersion.version))
      .limit(1),
  );
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'model' });
  const { id, version, effectiveFrom, publishedAt } = row;
  return { id, version, effectiveFrom, model: ScorecardModel.parse(row.model), publishedAt: publishedAt.toISOString() };
}
