import type { ChecklistDefinition } from '@concord/checklist/definition';
import type { Question } from '@concord/checklist/question';

/** Finds a question and says whether the instance can exist: 0, or below the section's largest number of repeats. */
export type FindQuestion = (question: string, instance: number) => Question | null;

export function questionsOf(definition: ChecklistDefinition): FindQuestion {
  const known = new Map(
    definition.sections.flatMap((section) =>
      section.questions.map((question) => [question.id, { question, instances: section.repeat?.max ?? 1 }] as const),
    ),
  );
  return (id, instance) => {
    const found = known.get(id);
    return found && instance < found.instances ? found.question : null;
  };
}
