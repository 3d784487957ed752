import type { auditAnswer } from '@concord/db/schema/audits';
import type { AnswerContent } from '@concord/domain/audit';
import { canonicalJson } from '../audit-log/hash-details.ts';

type AnswerRow = typeof auditAnswer.$inferSelect;

/** What a stored answer says, in the shape that travels. */
export function contentOf(row: Pick<AnswerRow, 'value' | 'notApplicable' | 'note' | 'photos'>): AnswerContent {
  return { value: row.value ?? null, notApplicable: row.notApplicable, note: row.note, photos: row.photos };
}

export function sameContent(one: AnswerContent, other: AnswerContent): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** Names an answer inside one audit. */
export function answerKey(answer: { readonly question: string; readonly instance: number }): string {
  return `${answer.instance}/${answer.question}`;
}
