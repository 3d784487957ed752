import { KNOWLEDGE_KINDS, KNOWLEDGE_ORDERS, KNOWLEDGE_STATES } from '@concord/domain/knowledge';
import { Id } from '@concord/domain/ids';
import { param, paramOf } from '#lib/url-state.ts';

/** What the address asks for; anything that somebody mistyped is left out. Reactive. */
export function knowledgeQuery() {
  const id = (name: string) => Id.safeParse(param(name)).data;
  const search = param('q');
  const kind = paramOf('kind', KNOWLEDGE_KINDS.concat(), '');
  const state = paramOf('state', KNOWLEDGE_STATES.concat(), '');
  const [personaId, phaseId, touchpointId] = [id('persona'), id('phase'), id('touchpoint')];
  const [guidelineId, ownerId] = [id('guideline'), id('owner')];
  const filter = {
    ...(search && { search }),
    ...(kind && { kind }),
    ...(state && { state }),
    ...(personaId && { personaId }),
    ...(phaseId && { phaseId }),
    ...(touchpointId && { touchpointId }),
    ...(guidelineId && { guidelineId }),
    ...(ownerId && { ownerId }),
  };
  return { filter, order: paramOf('order', KNOWLEDGE_ORDERS, 'newest') };
}
