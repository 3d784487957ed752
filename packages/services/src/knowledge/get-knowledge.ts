import type { Tx } from '@concord/db/client';
import { journeyPhase, persona, touchpoint } from '@concord/db/schema/framework';
import { knowledge, knowledgePersona } from '@concord/db/schema/knowledge';
import { member } from '@concord/db/schema/organization';
import { ServiceError } from '@concord/domain/errors';
import { type KnowledgeKind, knowledgeState } from '@concord/domain/knowledge';
import type { ById } from '@concord/domain/organization';
import { and, asc, eq, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { linkedGuidelines, linkedTerms } from '../framework/linked-things.ts';
import { inBrand } from '../in-brand.ts';
import { knowledgeColumns, pictureIdsOf } from './knowledge-content.ts';
import { KNOWLEDGE_LINKS } from './knowledge-links.ts';

/** One entry with its pictures and what it is about. Throws NOT_ALLOWED, NOT_FOUND {what: 'knowledge'}. */
export async function getKnowledge(ctx: Ctx, { id }: ById) {
  requirePermission(ctx.actor, 'standards.read');
  const { actor } = ctx;
  const { ownerId: _ownerId, ...columns } = knowledgeColumns;
  return inBrand(ctx, async (tx) => {
    const [row] = await tx
      .select({
        id: knowledge.id,
        ...columns,
        kind: sql<KnowledgeKind>`${knowledge.kind}`,
        owner: { id: member.id, name: member.name },
        revision: knowledge.revision,
      })
      .from(knowledge)
      .innerJoin(member, and(eq(member.orgId, knowledge.orgId), eq(member.id, knowledge.ownerId)))
      .where(and(eq(knowledge.orgId, actor.orgId), eq(knowledge.id, id)));
    if (!row) throw new ServiceError('NOT_FOUND', { what: 'knowledge' });
    const phases = await linkedTerms(tx, actor, KNOWLEDGE_LINKS.phaseIds, journeyPhase, [id]);
    const touchpoints = await linkedTerms(tx, actor, KNOWLEDGE_LINKS.touchpointIds, touchpoint, [id]);
    const guidelines = await linkedGuidelines(tx, actor, KNOWLEDGE_LINKS.guidelineIds, [id]);
    return {
      ...row,
      state: knowledgeState(row.expiresOn, ctx.now().toISOString().slice(0, 10)),
      pictureIds: await pictureIdsOf(tx, actor.orgId, id),
      personas: await personasOf(tx, actor.orgId, id),
      phases: phases.get(id) ?? [],
      touchpoints: touchpoints.get(id) ?? [],
      guidelines: guidelines.get(id) ?? [],
    };
  });
}

function personasOf(tx: Tx, orgId: string, knowledgeId: string) {
  return tx
    .select({ id: persona.id, name: persona.name })
    .from(knowledgePersona)
    .innerJoin(persona, and(eq(persona.orgId, knowledgePersona.orgId), eq(persona.id, knowledgePersona.personaId)))
    .where(and(eq(knowledgePersona.orgId, orgId), eq(knowledgePersona.knowledgeId, knowledgeId)))
    .orderBy(asc(persona.position), asc(persona.id));
}
