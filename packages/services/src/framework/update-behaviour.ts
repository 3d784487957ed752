import { behaviour } from '@concord/db/schema/framework';
import type { UpdateBehaviourInput } from '@concord/domain/framework';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { setLinks } from '../links.ts';
import { lockRevision } from '../lock-revision.ts';
import { BEHAVIOUR_GUIDELINES, BEHAVIOUR_TOUCHPOINTS } from './behaviour-links.ts';

/**
 * Replaces what a behaviour says and leads to. Throws NOT_ALLOWED, NOT_FOUND {what: 'behaviour' | 'guideline' | 'touchpoint'},
 * REVISION_STALE {current}.
 */
export async function updateBehaviour(
  ctx: Ctx,
  input: UpdateBehaviourInput,
): Promise<{ readonly id: string; readonly revision: number }> {
  requirePermission(ctx.actor, 'standards.write');
  const { id, revision: _seen, guidelineIds, touchpointIds, ...said } = input;
  return inBrand(ctx, async (tx) => {
    const revision = await lockRevision(tx, ctx.actor, behaviour, input, 'behaviour');
    await tx
      .update(behaviour)
      .set({ ...said, revision })
      .where(and(eq(behaviour.orgId, ctx.actor.orgId), eq(behaviour.id, id)));
    await setLinks(tx, ctx.actor, BEHAVIOUR_GUIDELINES, new Map([[id, guidelineIds]]));
    await setLinks(tx, ctx.actor, BEHAVIOUR_TOUCHPOINTS, new Map([[id, touchpointIds]]));
    await record(ctx, tx, {
      verb: 'behaviours.update',
      subject: { kind: 'behaviour', id },
      details: { ...said, guidelineIds, touchpointIds, revision },
    });
    return { id, revision };
  });
}
