import { type JudgedBy, judgedDifferently } from './judged-by.ts';
import type { ChecklistDefinition } from './definition.ts';
import { type FieldChange, fieldChanges, movedIds } from './field-changes.ts';
import type { Question } from './question.ts';

/** What happened to one question between two versions. */
export interface QuestionChange {
  question: string;
  /** `moved`: into another section or to another place in its section, and nothing else. */
  change: 'added' | 'removed' | 'changed' | 'moved';
  /** Whether a trend may use it across both versions; false where it came or went. */
  comparable: boolean;
  /** Why it is not, for a question that is in both. */
  judgedBy: JudgedBy[];
  /** Empty where it came or went. Another section is field `section`, another place in its section field `position` (from 0). */
  fields: FieldChange[];
}

/** Compares the questions of two versions by id and field: first those of the newer one in its order, then those that went. */
export function questionChanges(older: ChecklistDefinition, newer: ChecklistDefinition): QuestionChange[] {
  const before = placesOf(older);
  const after = placesOf(newer);
  const moved = movedInTheirSections(older, newer);
  const kept = [...after].flatMap(([id, place]): QuestionChange[] => {
    const old = before.get(id);
    if (!old) return [{ question: id, change: 'added', comparable: false, judgedBy: [], fields: [] }];
    const own = fieldChanges(old.question, place.question);
    const places = placeChanges(old, place, moved.has(id));
    if (own.length + places.length === 0) return [];
    const judgedBy = judgedDifferently(old.question, place.question);
    const change = own.length > 0 ? 'changed' : 'moved';
    return [{ question: id, change, comparable: judgedBy.length === 0, judgedBy, fields: [...own, ...places] }];
  });
  const gone = [...before.keys()].filter((id) => !after.has(id));
  const removed = { change: 'removed' as const, comparable: false, judgedBy: [], fields: [] };
  return [...kept, ...gone.map((id) => ({ question: id, ...removed }))];
}

interface Place {
  question: Question;
  section: string;
  position: number;
}

function placesOf({ sections }: ChecklistDefinition): Map<string, Place> {
  return new Map(
    sections.flatMap((section) =>
      section.questions.map(
        (question, position) => [question.id, { question, section: section.id, position }] as const,
      ),
    ),
  );
}

function placeChanges(old: Place, now: Place, moved: boolean): FieldChange[] {
  if (old.section !== now.section) {
    return [{ field: 'section', change: 'moved', before: old.section, after: now.section }];
  }
  return moved ? [{ field: 'position', change: 'moved', before: old.position, after: now.position }] : [];
}

/** Of each section in both versions the questions that changed their place among those that stayed in it. */
function movedInTheirSections(older: ChecklistDefinition, newer: ChecklistDefinition): Set<string> {
  const before = new Map(older.sections.map(({ id, questions }) => [id, questions.map((question) => question.id)]));
  return new Set(
    newer.sections.flatMap(({ id, questions }) => [
      ...movedIds(
        before.get(id) ?? [],
        questions.map((question) => question.id),
      ),
    ]),
  );
}
