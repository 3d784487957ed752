import type { Answer } from '@concord/checklist/answers';
import type { ChecklistDefinitionInput } from '@concord/checklist/definition';
import type { DraftPolicy } from '../../draft/draft.ts';

/** The example of the handbook of scoring: five questions in two parts, the last a bonus. */
export const EXAMPLE_QUESTIONS = [
  { id: 'q1', part: 'a', weight: 3, bonus: false },
  { id: 'q2', part: 'a', weight: 2, bonus: false },
  { id: 'q3', part: 'b', weight: 5, bonus: false },
  { id: 'q4', part: 'b', weight: 2, bonus: false },
  { id: 'q5', part: 'a', weight: 1, bonus: true },
] as const;
export type ExampleQuestion = (typeof EXAMPLE_QUESTIONS)[number]['id'];

export const EXAMPLE_ANSWERS = ['full', 'half', 'none', 'na', 'blank'] as const;
export type ExampleAnswer = (typeof EXAMPLE_ANSWERS)[number];
export type ExampleAnswers = Readonly<Record<ExampleQuestion, ExampleAnswer>>;
export const FIRST_ANSWERS: ExampleAnswers = { q1: 'full', q2: 'half', q3: 'none', q4: 'na', q5: 'full' };

/** What a miss of the second question does. */
export const EXAMPLE_EFFECTS = ['no', 'cap', 'zero', 'flag'] as const;
export type ExampleEffect = (typeof EXAMPLE_EFFECTS)[number];

const share = { full: 1, half: 0.5, none: 0 };
const text = (words: string) => ({ en: words });

/** The example under a policy; ratings and figures speak of questions that it does not have. Its points are its weights. */
export function exampleDefinition(
  { ratings: _ratings, figures: _figures, ...policy }: DraftPolicy,
  effect: ExampleEffect,
): ChecklistDefinitionInput {
  const cap = effect === 'cap' ? { cap: 40 } : {};
  const critical = effect === 'no' ? {} : { critical: { effect, scope: 'audit' as const, ...cap } };
  const questions = (part: string) =>
    EXAMPLE_QUESTIONS.filter((question) => question.part === part).map(({ id, weight, bonus }) => ({
      id,
      type: 'graded' as const,
      text: text(id),
      department: 'any',
      weight,
      points: weight,
      required: false,
      allowNotApplicable: true,
      ...(bonus ? { bonus } : {}),
      ...(id === 'q2' ? critical : {}),
      options: Object.entries(share).map(([option, value]) => ({
        id: option,
        label: text(option),
        share: value,
        // What is met by half may have a maximum of its own: then the sum of what was possible follows the answers.
        ...(option === 'half' ? { maximum: weight / 2 } : {}),
      })),
    }));
  return {
    format: 'concord.checklist/1',
    key: 'example',
    title: text('Example'),
    languages: ['en'],
    policy,
    sections: ['a', 'b'].map((part) => ({ id: part, title: text(part.toUpperCase()), questions: questions(part) })),
  };
}

export function exampleAnswers(answers: ExampleAnswers): Answer[] {
  return EXAMPLE_QUESTIONS.flatMap(({ id }): Answer[] => {
    const answer = answers[id];
    if (answer === 'blank') return [];
    if (answer === 'na') return [{ question: id, instance: 0, value: null, notApplicable: true }];
    return [{ question: id, instance: 0, value: answer }];
  });
}
