import type { LocalizedText } from '@concord/domain/localized-text';
import { freeKey } from '#lib/texts/slug.ts';
import { questionsIn, renamedIn } from './condition-group.ts';
import { type Condition, type Draft, type DraftQuestion, type DraftSection, placesOf } from './draft.ts';

/** What a copy leaves behind: the condition of this question or section, and the questions it looks at that do not come along. */
export interface LeftBehind {
  readonly of: LocalizedText;
  readonly missing: readonly DraftQuestion[];
}

export interface Copies {
  /** Section by section as in the source, under ids that the target does not have. */
  readonly sections: readonly DraftSection[];
  readonly left: readonly LeftBehind[];
}

/**
 * Copies of the wanted questions with their sections, for the draft `into`. A condition comes along when all it looks at does; `keepOutside` keeps
 * the others as they are, where both are the same checklist. Nothing is changed yet.
 */
export function copiesOf(
  source: Draft,
  wanted: ReadonlySet<string>,
  { into, keepOutside = false }: { readonly into: Draft; readonly keepOutside?: boolean },
): Copies {
  const asked = new Map(placesOf(source).map(({ question }) => [question.id, question]));
  const names = freeNames(
    [...asked.keys()].filter((id) => wanted.has(id)),
    placesOf(into).map(({ question }) => question.id),
  );
  const sectionNames = freeNames(
    source.sections.map(({ id }) => id),
    into.sections.map(({ id }) => id),
  );
  const left: LeftBehind[] = [];
  const conditionFor = (condition: Condition | undefined, of: LocalizedText): { condition?: Condition } => {
    if (!condition) return {};
    const missing = questionsIn(condition).filter((id) => !wanted.has(id));
    if (missing.length > 0 && !keepOutside) {
      left.push({ of, missing: missing.flatMap((id) => asked.get(id) ?? []) });
      return {};
    }
    return { condition: renamedIn(condition, (id) => names.get(id) ?? id) };
  };
  const sections = source.sections.flatMap((section) => {
    const chosen = section.questions.filter(({ id }) => wanted.has(id));
    if (chosen.length === 0) return [];
    const { condition, questions: _, ...rest } = section;
    const own = conditionFor(condition, section.title);
    const questions = chosen.map(({ condition: shownWhen, ...question }) => ({
      ...question,
      id: names.get(question.id) ?? question.id,
      ...conditionFor(shownWhen, question.text),
    }));
    return [{ ...rest, id: sectionNames.get(section.id) ?? section.id, ...own, questions }];
  });
  return { sections: JSON.parse(JSON.stringify(sections)) as DraftSection[], left };
}

/** The questions without their sections, each under its section's condition too, to be put into another section. */
export function looseQuestions({ sections }: Copies): DraftQuestion[] {
  return sections.flatMap(({ condition: around, questions }) =>
    questions.map((question) => {
      if (!around) return question;
      const own = JSON.parse(JSON.stringify(around)) as Condition;
      return { ...question, condition: question.condition ? { all: [own, question.condition] } : own };
    }),
  );
}

/** A copy of a section right behind it; its conditions look at what they looked at, or at its own copies. */
export function duplicateSection(draft: Draft, index: number): void {
  const questions = draft.sections[index]?.questions ?? [];
  const wanted = new Set(questions.map(({ id }) => id));
  const { sections } = copiesOf(draft, wanted, { into: draft, keepOutside: true });
  draft.sections.splice(index + 1, 0, ...sections);
}

/** The wanted questions with all that their conditions look at, through any number of others. */
export function withNeeded(source: Draft, wanted: ReadonlySet<string>): Set<string> {
  const places = new Map(placesOf(source).map((place) => [place.question.id, place]));
  const open = [...wanted];
  const needed = new Set<string>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const place = places.get(id);
    if (needed.has(id) || !place) continue;
    needed.add(id);
    open.push(...questionsIn(place.question.condition), ...questionsIn(source.sections[place.section]?.condition));
  }
  return needed;
}

/** For each id one that nobody has: the same where it is free. */
function freeNames(ids: readonly string[], takenIds: readonly string[]): Map<string, string> {
  const taken = new Set(takenIds);
  return new Map(
    ids.map((id) => {
      const free = freeKey(id, taken);
      taken.add(free);
      return [id, free];
    }),
  );
}
