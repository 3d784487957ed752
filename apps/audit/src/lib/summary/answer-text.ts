import type { Question } from '@concord/checklist/question';
import type { AnswerContent } from '@concord/domain/audit';
import { formatDate, formatList, formatNumber } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import { choicesOf } from '../questions/choices-of.ts';

/** An answer as a person reads it. */
export function answerText(question: Question | undefined, content: AnswerContent): string {
  const { value } = content;
  if (content.notApplicable) return m.run_not_applicable();
  if (value === null || (Array.isArray(value) && value.length === 0)) return m.run_no_answer();
  if (question?.type === 'photo' || question?.type === 'signature') {
    return m.run_photos({ count: Array.isArray(value) ? value.length : 1 });
  }
  if (question?.type === 'date' && typeof value === 'string') return formatDate(value, 'short');
  const labels = new Map(question ? choicesOf(question).map((choice) => [choice.value, choice.label]) : []);
  const parts = (Array.isArray(value) ? value : [value]).map((part) => {
    const label = typeof part === 'boolean' ? undefined : labels.get(part);
    return label ?? (typeof part === 'number' ? formatNumber(part) : String(part));
  });
  return formatList(parts);
}
