import { knowledge } from '@concord/db/schema/knowledge';
import { member } from '@concord/db/schema/organization';
import type { CreateKnowledgeInput } from '@concord/domain/knowledge';
import { requireInBrand } from '../access/require-in-brand.ts';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { createOnce } from '../create-once.ts';
import { inBrand } from '../in-brand.ts';
import { idSet } from '../links.ts';
import { knowledgeContent } from './knowledge-content.ts';
import { requireDaysInOrder, saveKnowledgeParts } from './save-knowledge-parts.ts';

/**
 * Writes down what was learned. Throws NOT_ALLOWED, INPUT_INVALID on `expiresOn` (DAY_BEFORE_LEARNED), ID_TAKEN,
 * NOT_FOUND {what: 'member' | 'photo' | 'persona' | 'journeyPhase' | 'touchpoint' | 'guideline'}.
 */
export async function createKnowledge(
  ctx: Ctx,
  input: CreateKnowledgeInput,
): Promise<{ readonly id: string; readonly revision: number }> {
  requirePermission(ctx.actor, 'standards.write');
  requireDaysInOrder(input);
  const { orgId, memberId: createdBy } = ctx.actor;
  const { id, pictureIds, personaIds, phaseIds, touchpointIds, guidelineIds, ...said } = input;
  const content = {
    ...said,
    pictureIds: [...new Set(pictureIds)],
    personaIds: idSet(personaIds),
    phaseIds: idSet(phaseIds),
    touchpointIds: idSet(touchpointIds),
    guidelineIds: idSet(guidelineIds),
  };
  return inBrand(ctx, async (tx) => {
    await requireInBrand(tx, ctx.actor, member, input.ownerId, 'member');
    const created = await createOnce({
      insert: () =>
        tx
          .insert(knowledge)
          .values({ orgId, id, ...said, createdBy, createdAt: ctx.now() })
          .onConflictDoNothing()
          .returning({ id: knowledge.id }),
      existing: () => knowledgeContent(tx, ctx.actor, id),
      content,
    });
    if (!created) return { id, revision: 1 };
    await saveKnowledgeParts(tx, ctx.actor, id, input);
    await record(ctx, tx, { verb: 'knowledge.create', subject: { kind: 'knowledge', id }, details: content });
    return { id, revision: 1 };
  });
}
