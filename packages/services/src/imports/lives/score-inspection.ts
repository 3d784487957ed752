import type { Answer } from '@concord/checklist/answers';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import { type AuditFacts, deriveFacts } from '../../audits/derive-facts.ts';
import type { LivesInspection } from './join.ts';
import { questionOf } from './make-definition.ts';

/** The answers an inspection gave: how often each violation was cited. What was not cited is not written down. */
export function answersOf(inspection: LivesInspection): Answer[] {
  return [...inspection.cited].map(([code, count]) => ({ question: questionOf(code), instance: 0, value: count }));
}

/** Scores an inspection with the engine and keeps of the explanation what was cited: every question left out lost nothing. */
export function scoreInspection(definition: ChecklistDefinition, answers: readonly Answer[]): AuditFacts {
  const facts = deriveFacts(definition, answers);
  const cited = new Set(answers.map((answer) => answer.question));
  const sections = facts.result.sections.map((section) => ({
    ...section,
    questions: section.questions.filter((question) => cited.has(question.question)),
  }));
  return { ...facts, result: { ...facts.result, sections } };
}
