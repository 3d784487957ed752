import type { auditAnswer } from '@concord/db/schema/audits';
import type { AnswerContent } from '@concord/domain/audit';
import { canonicalJson } from '../audit-log/hash-details.ts';

type AnswerRow = typeof auditAnswer.$inferSelect;

/** What a stored answer says, in the shape that travels. */
export function contentOf({
  value,
  notApplicable,
  note,
  photos,
  sample,
}: Pick<AnswerRow, 'value' | 'notApplicable' | 'note' | 'photos' | 'sample'>): AnswerContent {
  return { value: value ?? null, notApplicable, note, photos, ...(sample ? { sample } : {}) };
}

/** The same as columns: what is left out was taken away. */
export function columnsOf({ sample, photos, ...content }: AnswerContent) {
  return { ...content, photos: [...photos], sample: sample ?? null };
}

export function sameContent(one: AnswerContent, other: AnswerContent): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** Names an answer inside one audit. */
export function answerKey(answer: { readonly question: string; readonly instance: number }): string {
  return `${answer.instance}/${answer.question}`;
}
