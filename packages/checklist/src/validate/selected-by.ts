import type { ChecklistDefinition, Section } from '../definition.ts';
import type { Over } from '../measure.ts';
import type { Question } from '../question.ts';

/** The questions that a selection can find, before it looks at answers. */
export function selectedBy(
  over: Over | undefined,
  { sections }: ChecklistDefinition,
): { question: Question; section: Section }[] {
  const { questions, sections: named, tags, departments } = over ?? {};
  const all = questions === undefined && named === undefined;
  return sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const isNamed = all || questions?.includes(question.id) === true || named?.includes(section.id) === true;
      const isTagged = tags === undefined || question.tags?.some((tag) => tags.includes(tag)) === true;
      const isOwned = departments === undefined || departments.includes(question.department);
      return isNamed && isTagged && isOwned ? [{ question, section }] : [];
    }),
  );
}
