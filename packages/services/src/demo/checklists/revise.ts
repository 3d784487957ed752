import type { ChecklistDefinitionInput } from '@concord/checklist/definition';

type QuestionInput = ChecklistDefinitionInput['sections'][number]['questions'][number];

export interface ChecklistFacts {
  /** As first published, and as revised in the middle of the last year. */
  readonly versions: readonly [ChecklistDefinitionInput, ChecklistDefinitionInput];
  /** A place is visited again after that many days, each place with a rhythm of its own between the two. */
  readonly everyDays: readonly [number, number];
}

interface Revision {
  /** New weights by question. */
  readonly weights: Readonly<Record<string, number>>;
  /** A new question, and the one it follows. */
  readonly add: QuestionInput;
  readonly behind: string;
}

/** The next version of a checklist: some questions weigh differently, and one is new. */
export function revised(definition: ChecklistDefinitionInput, revision: Revision): ChecklistDefinitionInput {
  return {
    ...definition,
    sections: definition.sections.map((section) => ({
      ...section,
      questions: section.questions.flatMap((question) => {
        const weight = revision.weights[question.id];
        const kept = weight === undefined ? question : { ...question, weight };
        return question.id === revision.behind ? [kept, revision.add] : [kept];
      }),
    })),
  };
}
