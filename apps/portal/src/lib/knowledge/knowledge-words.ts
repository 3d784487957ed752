import type { KnowledgeKind, KnowledgeState } from '@concord/domain/knowledge';
import * as m from '@concord/i18n/messages';
import type { Tone } from '@concord/ui/tone';

const KINDS: Record<KnowledgeKind, () => string> = {
  research: m.knowledge_kind_research,
  competitor_comparison: m.knowledge_kind_competitor_comparison,
  customer_interview: m.knowledge_kind_customer_interview,
  department_interview: m.knowledge_kind_department_interview,
};

const STATES: Record<KnowledgeState, { label: () => string; tone: Tone }> = {
  current: { label: m.knowledge_state_current, tone: 'good' },
  expiring: { label: m.knowledge_state_expiring, tone: 'warn' },
  expired: { label: m.knowledge_state_expired, tone: 'bad' },
};

export function knowledgeKindName(kind: KnowledgeKind): string {
  return KINDS[kind]();
}

export function knowledgeStateName(state: KnowledgeState): string {
  return STATES[state].label();
}

export function knowledgeStateTone(state: KnowledgeState): Tone {
  return STATES[state].tone;
}
