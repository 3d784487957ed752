import type { Question } from '@concord/checklist/question';
import type { AnswerContent } from '@concord/domain/audit';
import { formatDate, formatList, formatNumber } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import { localized } from '#lib/texts/localized.ts';

/** An answer in words, by its question; '' where the answer is only pictures or nothing was answered. */
export function answerText(content: AnswerContent | null, question: Question | null): string {
  if (content === null) return m.audits_state_unanswered();
  if (content.notApplicable) return m.audits_state_not_applicable();
  const { value } = content;
  if (value === null) return m.audits_state_unanswered();
  if (question?.type === 'passFail') return value === 'pass' ? m.audits_pass() : m.audits_fail();
  if (typeof value === 'boolean') return value ? m.app_yes() : m.app_no();
  if (typeof value === 'number') return numberText(value, question);
  if (question?.type === 'photo' || question?.type === 'signature') return '';
  if (Array.isArray(value)) return formatList(value.map((entry) => optionLabel(entry, question)));
  return question?.type === 'date' ? formatDate(value) : optionLabel(value, question);
}

function numberText(value: number, question: Question | null): string {
  const figure = formatNumber(value, { maximumFractionDigits: 6 });
  if (question?.type === 'scale') {
    return m.audits_scale_value({ value: figure, from: formatNumber(question.from), to: formatNumber(question.to) });
  }
  const unit = question?.type === 'number' ? question.unit : undefined;
  return unit ? `${figure} ${unit}` : figure;
}

function optionLabel(id: string, question: Question | null): string {
  if (question === null || !('options' in question)) return id;
  const option = question.options.find((candidate) => candidate.id === id);
  return option ? localized(option.label) : id;
}

/** The pictures of an answer: those beside it, and those that are the answer. */
export function photosOf(content: AnswerContent | null, question: Question | null): readonly string[] {
  if (content === null) return [];
  const answered = question?.type === 'photo' || question?.type === 'signature' ? content.value : null;
  const own = Array.isArray(answered) ? answered : typeof answered === 'string' ? [answered] : [];
  return [...new Set([...own, ...content.photos])];
}
