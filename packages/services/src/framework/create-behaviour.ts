import { behaviour } from '@concord/db/schema/framework';
import type { CreateBehaviourInput } from '@concord/domain/framework';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { createOnce } from '../create-once.ts';
import { inBrand } from '../in-brand.ts';
import { idSet, linkedIds, setLinks } from '../links.ts';
import { BEHAVIOUR_GUIDELINES, BEHAVIOUR_TOUCHPOINTS } from './behaviour-links.ts';
import { nextPosition } from './next-position.ts';

/** Adds a behaviour at the end. Throws NOT_ALLOWED, NOT_FOUND {what: 'guideline' | 'touchpoint'}, ID_TAKEN. */
export async function createBehaviour(
  ctx: Ctx,
  input: CreateBehaviourInput,
): Promise<{ readonly id: string; readonly revision: number }> {
  requirePermission(ctx.actor, 'standards.write');
  const { actor } = ctx;
  const { orgId } = actor;
  const { id, guidelineIds, touchpointIds, ...said } = input;
  const content = { ...said, guidelineIds: idSet(guidelineIds), touchpointIds: idSet(touchpointIds) };
  return inBrand(ctx, async (tx) => {
    const created = await createOnce({
      insert: async () =>
        tx
          .insert(behaviour)
          .values({ orgId, id, ...said, position: await nextPosition(tx, orgId, behaviour), createdAt: ctx.now() })
          .onConflictDoNothing()
          .returning({ id: behaviour.id }),
      existing: async () => {
        const { channel, title, text } = behaviour;
        const [row] = await tx
          .select({ channel, title, text })
          .from(behaviour)
          .where(and(eq(behaviour.orgId, orgId), eq(behaviour.id, id)));
        const guidelines = await linkedIds(tx, actor, BEHAVIOUR_GUIDELINES, [id]);
        const touchpoints = await linkedIds(tx, actor, BEHAVIOUR_TOUCHPOINTS, [id]);
        return row && { ...row, guidelineIds: guidelines.get(id) ?? [], touchpointIds: touchpoints.get(id) ?? [] };
      },
      content,
    });
    if (!created) return { id, revision: 1 };
    await setLinks(tx, actor, BEHAVIOUR_GUIDELINES, new Map([[id, guidelineIds]]));
    await setLinks(tx, actor, BEHAVIOUR_TOUCHPOINTS, new Map([[id, touchpointIds]]));
    await record(ctx, tx, { verb: 'behaviours.create', subject: { kind: 'behaviour', id }, details: content });
    return { id, revision: 1 };
  });
}
