import type { ChecklistDefinition } from '../definition.ts';
import type { Path, Report } from './problem.ts';

/** Every id once in its realm: sections and questions in the checklist, options and pictures in their question, bands and ratings in the policy. */
export function checkIds(definition: ChecklistDefinition, report: Report): void {
  checkUnique(definition.languages, ['languages'], (language, path) =>
    report(path, 'DUPLICATE_LANGUAGE', { language }),
  );
  const duplicate = (id: string, path: Path) => report([...path, 'id'], 'DUPLICATE_ID', { id });
  const { sections, policy } = definition;
  checkUnique(sections.map(idOf), ['sections'], duplicate);
  checkUnique(policy.bands.map(idOf), ['policy', 'bands'], duplicate);
  checkUnique(policy.ratings.map(idOf), ['policy', 'ratings'], duplicate);
  checkUnique((policy.figures ?? []).map(idOf), ['policy', 'figures'], duplicate);
  policy.ratings.forEach((rating, index) =>
    checkUnique(rating.levels.map(idOf), ['policy', 'ratings', index, 'levels'], duplicate),
  );
  const seen = new Set<string>();
  sections.forEach((section, index) => {
    const path = ['sections', index, 'questions'];
    checkUnique(section.questions.map(idOf), path, duplicate, seen);
    section.questions.forEach((question, offset) => {
      if ('options' in question) checkUnique(question.options.map(idOf), [...path, offset, 'options'], duplicate);
      checkUnique((question.pictures ?? []).map(idOf), [...path, offset, 'pictures'], duplicate);
    });
  });
}

function idOf(thing: { id: string }): string {
  return thing.id;
}

function checkUnique(
  ids: readonly string[],
  path: Path,
  duplicate: (id: string, path: Path) => void,
  seen = new Set<string>(),
): void {
  ids.forEach((id, index) => {
    if (seen.has(id)) duplicate(id, [...path, index]);
    seen.add(id);
  });
}
