import { checkAnswer } from '@concord/checklist/check-answer';
import type { Question } from '@concord/checklist/question';
import type { AnswerContent, AnswerMutation } from '@concord/domain/audit';
import type { ErrorCode } from '@concord/domain/errors';
import { Id } from '@concord/domain/ids';
import type { AuditRow } from './own-audit.ts';
import type { FindQuestion } from './question-of.ts';
import { isStorable } from './storable-text.ts';

/** Why one change cannot enter its audit, or null. These are final: the same change would be refused again. */
export function refusalOf(audit: AuditRow, find: FindQuestion, mutation: AnswerMutation): ErrorCode | null {
  if (audit.status !== 'draft') return 'AUDIT_CLOSED';
  if (mutation.checklistVersionId !== audit.checklistVersionId) return 'VERSION_MISMATCH';
  const question = find(mutation.question, mutation.instance);
  if (!question) return 'QUESTION_UNKNOWN';
  return contentRefusal(question, mutation.content);
}

/** Why a question cannot hold an answer, or null. */
export function contentRefusal(question: Question, content: AnswerContent): ErrorCode | null {
  const { value, notApplicable } = content;
  if (checkAnswer(question, value, notApplicable) !== null) return 'ANSWER_INVALID';
  return namesPhotos(question, value) && marksOwnPhoto(question, content) && isStorable(content)
    ? null
    : 'ANSWER_INVALID';
}

/** A colour is measured on a photo that stays with the answer as its evidence. */
function marksOwnPhoto({ type }: Question, { sample, photos }: AnswerContent): boolean {
  return sample === undefined || (type === 'colour' && photos.includes(sample.photo));
}

/** Photo questions hold ids of photos; anything else could never be found on the server. */
function namesPhotos(question: Question, value: unknown): boolean {
  if (question.type !== 'photo' && question.type !== 'signature') return true;
  const ids = Array.isArray(value) ? value : [value ?? ''];
  return ids.every((id) => id === '' || Id.safeParse(id).success);
}
