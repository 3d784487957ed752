import { knowledge } from '@concord/db/schema/knowledge';
import { member } from '@concord/db/schema/organization';
import type { UpdateKnowledgeInput } from '@concord/domain/knowledge';
import { and, eq } from 'drizzle-orm';
import { requireInBrand } from '../access/require-in-brand.ts';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { lockRevision } from '../lock-revision.ts';
import { requireDaysInOrder, saveKnowledgeParts } from './save-knowledge-parts.ts';

/** Replaces an entry with its pictures and links. Throws as `createKnowledge` does, NOT_FOUND {what: 'knowledge'}, REVISION_STALE {current}. */
export async function updateKnowledge(
  ctx: Ctx,
  input: UpdateKnowledgeInput,
): Promise<{ readonly id: string; readonly revision: number }> {
  requirePermission(ctx.actor, 'standards.write');
  requireDaysInOrder(input);
  const { id, revision: _seen, ...content } = input;
  const { pictureIds, personaIds, phaseIds, touchpointIds, guidelineIds, ...said } = content;
  return inBrand(ctx, async (tx) => {
    const revision = await lockRevision(tx, ctx.actor, knowledge, input, 'knowledge');
    await requireInBrand(tx, ctx.actor, member, said.ownerId, 'member');
    await tx
      .update(knowledge)
      .set({ ...said, revision })
      .where(and(eq(knowledge.orgId, ctx.actor.orgId), eq(knowledge.id, id)));
    const parts = { pictureIds, personaIds, phaseIds, touchpointIds, guidelineIds };
    await saveKnowledgeParts(tx, ctx.actor, id, parts);
    await record(ctx, tx, {
      verb: 'knowledge.update',
      subject: { kind: 'knowledge', id },
      details: { ...content, revision },
    });
    return { id, revision };
  });
}
