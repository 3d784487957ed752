import type { Question } from '@concord/checklist/question';
import type { AnswerContent } from '@concord/domain/audit';

export function isChosen(content: AnswerContent, value: string | number): boolean {
  if (content.notApplicable) return false;
  return Array.isArray(content.value) ? content.value.includes(String(value)) : content.value === value;
}

/** What the answer becomes when a button is tapped; tapping the chosen one takes the answer away. */
export function afterTap(question: Question, content: AnswerContent, value: string | number): Partial<AnswerContent> {
  if (question.type !== 'multiChoice') {
    return { value: isChosen(content, value) ? null : value, notApplicable: false };
  }
  const before = Array.isArray(content.value) && !content.notApplicable ? content.value : [];
  const id = String(value);
  const chosen = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
  // In the checklist's order, so that the order of tapping makes no different answer.
  const ordered = question.options.map((option) => option.id).filter((option) => chosen.includes(option));
  return { value: ordered.length > 0 ? ordered : null, notApplicable: false };
}

/** Marks a question as not applicable or takes the mark away. The value goes: it no longer counts. */
export function afterNotApplicable(content: AnswerContent): Partial<AnswerContent> {
  return { value: null, notApplicable: !content.notApplicable };
}
