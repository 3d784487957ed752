import type { Answer } from './answers.ts';
import { checkAnswer, isBlank } from './check-answer.ts';
import type { ChecklistDefinition } from './definition.ts';
import { type FieldChange, fieldChanges } from './field-changes.ts';
import type { Question } from './question.ts';

/** Why an answer cannot go along: its question is gone, or that repeat of it; or the question no longer takes such an answer. */
export const leftReasons = ['questionGone', 'instanceGone', 'answerInvalid'] as const;
export type LeftReason = (typeof leftReasons)[number];

/** Every answer of the older version is in exactly one of the lists, in its order. */
export interface CarriedAnswers<Given extends Answer> {
  /** The question asks the same: the answer stands. */
  carried: Given[];
  /** The question takes the answer but asks something else now; `fields` says what. A person has to say whether it still holds. */
  changed: { answer: Given; question: Question; fields: FieldChange[] }[];
  left: { answer: Given; why: LeftReason }[];
}

/** Fields of a question that decide what an answer says. Its worth (weight, shares, bands, tolerances) is the engine's matter. */
const asking = ['type', 'text', 'from', 'to', 'unit', 'options'];
const ofOptions = ['label', undefined];

/** Takes the answers of an audit from one version of its checklist to another: what stands, what a person has to look at, what cannot go along. */
export function carryAnswers<Given extends Answer>(
  older: ChecklistDefinition,
  newer: ChecklistDefinition,
  answers: readonly Given[],
): CarriedAnswers<Given> {
  const before = questionsOf(older);
  const after = questionsOf(newer);
  const found: CarriedAnswers<Given> = { carried: [], changed: [], left: [] };
  for (const answer of answers) {
    const now = after.get(answer.question);
    const why = reasonToLeave(now, answer);
    const old = before.get(answer.question);
    const fields = old && now ? changesOfMeaning(old.question, now.question) : [];
    if (why !== null || now === undefined) found.left.push({ answer, why: why ?? 'questionGone' });
    else if (fields.length > 0 && !isEmpty(answer)) found.changed.push({ answer, question: now.question, fields });
    else found.carried.push(answer);
  }
  return found;
}

interface Place {
  question: Question;
  instances: number;
}

function questionsOf({ sections }: ChecklistDefinition): Map<string, Place> {
  return new Map(
    sections.flatMap(({ questions, repeat }) =>
      questions.map((question) => [question.id, { question, instances: repeat?.max ?? 1 }] as const),
    ),
  );
}

function reasonToLeave(place: Place | undefined, answer: Answer): LeftReason | null {
  if (place === undefined) return 'questionGone';
  if ((answer.instance ?? 0) >= place.instances) return 'instanceGone';
  return checkAnswer(place.question, answer.value, answer.notApplicable === true) === null ? null : 'answerInvalid';
}

/** What an answer to one does not say of the other. A text in one more language and another order of options say nothing new. */
function changesOfMeaning(older: Question, newer: Question): FieldChange[] {
  return fieldChanges(older, newer).filter(({ field, change, language, partField }) => {
    if (!asking.includes(field) || change === 'moved') return false;
    if (language !== undefined && change !== 'changed') return false;
    return field !== 'options' || ofOptions.includes(partField);
  });
}

/** An answer that says nothing: it only opened an instance, or was taken back. */
function isEmpty({ value, notApplicable, note, photos }: Answer): boolean {
  return isBlank(value) && notApplicable !== true && isBlank(note) && isBlank(photos);
}
