import { journeyPhase, persona, touchpoint } from '@concord/db/schema/framework';
import {
  knowledgeGuideline,
  knowledgePersona,
  knowledgePhase,
  knowledgeTouchpoint,
} from '@concord/db/schema/knowledge';
import { guideline } from '@concord/db/schema/standards';
import type { Link } from '../links.ts';

/** What an entry is about, by the field of the input that names it. */
export const KNOWLEDGE_LINKS = {
  personaIds: {
    table: knowledgePersona,
    owner: knowledgePersona.knowledgeId,
    target: knowledgePersona.personaId,
    targets: persona,
    what: 'persona',
  },
  phaseIds: {
    table: knowledgePhase,
    owner: knowledgePhase.knowledgeId,
    target: knowledgePhase.phaseId,
    targets: journeyPhase,
    what: 'journeyPhase',
  },
  touchpointIds: {
    table: knowledgeTouchpoint,
    owner: knowledgeTouchpoint.knowledgeId,
    target: knowledgeTouchpoint.touchpointId,
    targets: touchpoint,
    what: 'touchpoint',
  },
  guidelineIds: {
    table: knowledgeGuideline,
    owner: knowledgeGuideline.knowledgeId,
    target: knowledgeGuideline.guidelineId,
    targets: guideline,
    what: 'guideline',
  },
} as const satisfies Record<string, Link>;

export type KnowledgeLinkField = keyof typeof KNOWLEDGE_LINKS;
export const KNOWLEDGE_LINK_FIELDS = ['personaIds', 'phaseIds', 'touchpointIds', 'guidelineIds'] as const;
