import type { Answer, AnswerValue } from '../answers.ts';
import type { ChecklistDefinition, ChecklistDefinitionInput } from '../definition.ts';
import { validateDefinition } from '../validate.ts';

/** A question as a test writes it: id and type, and what the test is about. */
export type QuestionDraft = { id: string; type?: string } & Record<string, unknown>;
export type SectionDraft = { id: string; questions: QuestionDraft[] } & Record<string, unknown>;

/** Completes a draft with texts and a department; not validated, so that tests of bad input can use it too. */
export function draft(policy: ChecklistDefinitionInput['policy'], sections: SectionDraft[]): Record<string, unknown> {
  return {
    format: 'concord.checklist/1',
    key: 'test',
    title: { en: 'Test' },
    languages: ['en'],
    policy,
    sections: sections.map((section) => ({
      title: { en: section.id },
      ...section,
      questions: section.questions.map((question) => ({
        type: 'passFail',
        text: { en: question.id },
        department: 'service',
        ...question,
      })),
    })),
  };
}

/** A valid definition from a draft; throws with the problems of an invalid one. */
export function define(policy: ChecklistDefinitionInput['policy'], sections: SectionDraft[]): ChecklistDefinition {
  const checked = validateDefinition(draft(policy, sections));
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.definition;
}

/** Options by share: `{ good: 1, poor: 0.5 }`. */
export function options(shares: Record<string, number>): object[] {
  return Object.entries(shares).map(([id, share]) => ({ id, label: { en: id }, share }));
}

export function answer(question: string, value: AnswerValue, instance = 0): Answer {
  return { question, instance, value };
}

export function notApplicable(question: string, instance = 0): Answer {
  return { question, instance, value: null, notApplicable: true };
}
