import { type KnowledgeKind, type KnowledgeState, ListKnowledgeInput } from '@concord/domain/knowledge';
import * as m from '@concord/i18n/messages';
import { type KnowledgeItem, listKnowledge } from '@concord/services/knowledge/list-knowledge';
import { column, everyPage, exportTable, type Label } from '../export-table.ts';

const PAGE = 1_000;
const KINDS: Record<KnowledgeKind, Label> = {
  research: m.knowledge_kind_research,
  competitor_comparison: m.knowledge_kind_competitor_comparison,
  customer_interview: m.knowledge_kind_customer_interview,
  department_interview: m.knowledge_kind_department_interview,
};
const STATES: Record<KnowledgeState, Label> = {
  current: m.knowledge_state_current,
  expiring: m.knowledge_state_expiring,
  expired: m.knowledge_state_expired,
};

export const knowledge = exportTable<ListKnowledgeInput, KnowledgeItem>({
  title: m.knowledge_title,
  ofDay: false,
  parse: (input) => ListKnowledgeInput.parse(input),
  rows: (ctx, input) => everyPage((cursor) => listKnowledge(ctx, { ...input, cursor, limit: PAGE })),
  columns: [
    column('title', m.knowledge_entry_title, 'text', ({ title }, { localized }) => localized(title)),
    column('kind', m.knowledge_kind, 'text', ({ kind }, { say }) => say(KINDS[kind])),
    column('summary', m.knowledge_summary, 'text', ({ summary }, { localized }) => localized(summary)),
    column('source', m.knowledge_source, 'text', ({ source }) => source),
    column('learnedOn', m.knowledge_learned_on, 'day', ({ learnedOn }) => learnedOn),
    column('expiresOn', m.knowledge_expires_on, 'day', ({ expiresOn }) => expiresOn),
    column('state', m.knowledge_state, 'text', ({ state }, { say }) => say(STATES[state])),
    column('owner', m.knowledge_owner, 'text', ({ owner }) => owner.name),
  ],
});
