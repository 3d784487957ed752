import { guideline } from '@concord/db/schema/standards';
import { ServiceError } from '@concord/domain/errors';
import type { GuidelineRevision, GuidelineStatus } from '@concord/domain/guideline';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { lockGuideline } from './guideline-row.ts';

export interface GuidelineMove {
  readonly verb: 'guidelines.publish' | 'guidelines.retire';
  readonly from: GuidelineStatus;
  readonly to: GuidelineStatus;
}

export interface MovedGuideline {
  readonly id: string;
  readonly status: GuidelineStatus;
  readonly revision: number;
}

/** One step of draft → published → retired. Throws NOT_ALLOWED, NOT_FOUND, REVISION_STALE {current}, STATE_FORBIDS {status}. */
export async function moveGuideline(ctx: Ctx, input: GuidelineRevision, move: GuidelineMove): Promise<MovedGuideline> {
  requirePermission(ctx.actor, 'standards.write');
  return inBrand(ctx, async (tx) => {
    const row = await lockGuideline(tx, ctx.actor, input);
    if (row.status !== move.from) throw new ServiceError('STATE_FORBIDS', { status: row.status });
    const revision = row.revision + 1;
    await tx
      .update(guideline)
      .set({ status: move.to, revision, publishedAt: move.to === 'published' ? ctx.now() : row.publishedAt })
      .where(and(eq(guideline.orgId, row.orgId), eq(guideline.id, row.id)));
    await record(ctx, tx, { verb: move.verb, subject: { kind: 'guideline', id: row.id }, details: { revision } });
    return { id: row.id, status: move.to, revision };
  });
}
