import type { Answer } from '@concord/checklist/answers';
import type { AnswerContent } from '@concord/domain/audit';
import type { AnswerRecord } from '../storage/records.ts';

export const EMPTY: AnswerContent = { value: null, notApplicable: false, note: '', photos: [] };

/** Names an answer inside one audit. */
export function answerKey(question: string, instance: number): string {
  return `${instance}/${question}`;
}

/** The answers in the shape that the engine takes. */
export function toAnswers(records: Iterable<Pick<AnswerRecord, 'question' | 'instance' | 'content'>>): Answer[] {
  return Array.from(records, ({ question, instance, content: { value, notApplicable, note, photos } }) => ({
    question,
    instance,
    value,
    notApplicable,
    note,
    photos: [...photos],
  }));
}
