import { freeKey } from '#lib/texts/slug.ts';
import { type Draft, type DraftQuestion, type DraftSection, placesOf } from './draft.ts';

/** Where a question stands; `offset` counts within its section. */
export interface Place {
  readonly section: number;
  readonly offset: number;
}

/** All operations change the draft that they are given; ids are unique afterwards if they were before. */

function questionIds(draft: Draft): ReadonlySet<string> {
  return new Set(placesOf(draft).map(({ question }) => question.id));
}

/** An id for a further question: `q-7`, or the next one that is free. */
export function freeQuestionId(draft: Draft, base?: string): string {
  return freeKey(base ?? `q-${placesOf(draft).length + 1}`, questionIds(draft));
}

export function addSection(draft: Draft): number {
  const taken = new Set(draft.sections.map(({ id }) => id));
  const section: DraftSection = {
    id: freeKey(`section-${draft.sections.length + 1}`, taken),
    title: {},
    questions: [],
  };
  return draft.sections.push(section) - 1;
}

export function addQuestion(draft: Draft, section: number, question: DraftQuestion): Place | null {
  const target = draft.sections[section];
  if (!target) return null;
  return { section, offset: target.questions.push(question) - 1 };
}

/** A copy right behind the original, under an id of its own. */
export function duplicateQuestion(draft: Draft, { section, offset }: Place): Place | null {
  const questions = draft.sections[section]?.questions;
  const original = questions?.[offset];
  if (!questions || !original) return null;
  const copy = JSON.parse(JSON.stringify(original)) as DraftQuestion;
  questions.splice(offset + 1, 0, { ...copy, id: freeQuestionId(draft, original.id) });
  return { section, offset: offset + 1 };
}

/**
 * One step up or down, across the border of sections too: up from the first place is the end of the section before.
 * Gives the new place, or null where there is no further step.
 */
export function stepQuestion(draft: Draft, { section, offset }: Place, step: -1 | 1): Place | null {
  const questions = draft.sections[section]?.questions;
  if (!questions?.[offset]) return null;
  const target = offset + step;
  if (target >= 0 && target < questions.length)
    return moveQuestion(draft, { section, offset }, { section, offset: target });
  const neighbour = draft.sections[section + step];
  if (!neighbour) return null;
  return moveQuestion(
    draft,
    { section, offset },
    { section: section + step, offset: step < 0 ? neighbour.questions.length : 0 },
  );
}

/** Takes a question out and puts it where `to` says, counted after it was taken out. */
export function moveQuestion(draft: Draft, from: Place, to: Place): Place | null {
  const source = draft.sections[from.section]?.questions;
  const target = draft.sections[to.section]?.questions;
  if (!source?.[from.offset] || !target) return null;
  const [question] = source.splice(from.offset, 1);
  if (!question) return null;
  const offset = Math.max(0, Math.min(to.offset, target.length));
  target.splice(offset, 0, question);
  return { section: to.section, offset };
}

/** Takes a question out; the answer puts it back (undo), also after other edits. */
export function removeQuestion(draft: Draft, { section, offset }: Place): (() => void) | null {
  const held = draft.sections[section];
  const [question] = held?.questions.splice(offset, 1) ?? [];
  if (!held || !question) return null;
  const sectionId = held.id;
  return () => {
    const target = draft.sections.find(({ id }) => id === sectionId) ?? draft.sections[0];
    if (questionIds(draft).has(question.id)) return;
    target?.questions.splice(Math.min(offset, target.questions.length), 0, question);
  };
}

export function removeSection(draft: Draft, index: number): (() => void) | null {
  const [section] = draft.sections.splice(index, 1);
  if (!section) return null;
  return () => {
    if (draft.sections.some(({ id }) => id === section.id)) return;
    draft.sections.splice(Math.min(index, draft.sections.length), 0, section);
  };
}

/** Takes out all of these questions, and of these sections what is then empty. */
export function removeAll(draft: Draft, questions: readonly string[], sections: readonly string[]): void {
  const gone = new Set(questions);
  for (const section of draft.sections) section.questions = section.questions.filter(({ id }) => !gone.has(id));
  draft.sections = draft.sections.filter(({ id, questions: rest }) => rest.length > 0 || !sections.includes(id));
}

export function stepSection(draft: Draft, index: number, step: -1 | 1): number | null {
  const target = index + step;
  return target < 0 || target >= draft.sections.length ? null : moveSection(draft, index, target);
}

/** Takes a section out and puts it where `to` says, counted after it was taken out. */
export function moveSection(draft: Draft, from: number, to: number): number | null {
  const [section] = draft.sections.splice(from, 1);
  if (!section) return null;
  const target = Math.max(0, Math.min(to, draft.sections.length));
  draft.sections.splice(target, 0, section);
  return target;
}

/** Brings a question back to where it was before a move, also after other edits. */
export function moveBack(draft: Draft, id: string, was: { readonly section: string; readonly offset: number }): void {
  const at = placesOf(draft).find(({ question }) => question.id === id);
  const section = draft.sections.findIndex((each) => each.id === was.section);
  if (at && section >= 0) moveQuestion(draft, at, { section, offset: was.offset });
}
