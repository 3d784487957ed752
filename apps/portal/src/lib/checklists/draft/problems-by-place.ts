import type { ChecklistProblem } from '@concord/domain/checklist-wire';

type Path = readonly (string | number)[];

/** Finds problems by place; those inside a question are looked for among its own only, so that five hundred rows may all ask. */
export function problemsByPlace(problems: readonly ChecklistProblem[]) {
  const ofQuestion = Map.groupBy(problems, ({ path }) => questionAt(path));

  /** The first problem at a path, or anywhere below it when `deep`. */
  return (path: Path, deep: boolean): ChecklistProblem | undefined => {
    const place = questionAt(path);
    return (place === null ? problems : (ofQuestion.get(place) ?? [])).find(
      (problem) =>
        path.every((part, index) => problem.path[index] === part) && (deep || problem.path.length === path.length),
    );
  };
}

/** The question that a path leads to or into, as text; null: it leads to none. */
function questionAt([sections, section, questions, question]: Path): string | null {
  const inside = sections === 'sections' && questions === 'questions' && question !== undefined;
  return inside ? `${section}/${question}` : null;
}
