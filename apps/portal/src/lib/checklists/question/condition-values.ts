import type { ConditionOperator } from '@concord/checklist/condition';
import type { DraftQuestion } from '../draft/draft.ts';

const ALWAYS = ['answered', 'notApplicable', 'missed'] as const;

/** The comparisons that make sense for a question's answers, the most usual first. */
export function operatorsFor(question: DraftQuestion): readonly ConditionOperator[] {
  switch (question.type) {
    case 'passFail':
    case 'graded':
    case 'choice':
      return ['eq', 'ne', ...ALWAYS];
    case 'multiChoice':
      return ['contains', ...ALWAYS];
    case 'scale':
    case 'number':
    case 'count':
      return ['ge', 'gt', 'le', 'lt', 'eq', 'ne', ...ALWAYS];
    case 'text':
    case 'barcode':
      return ['contains', 'eq', 'ne', 'answered', 'notApplicable'];
    default:
      return ['answered', 'notApplicable'];
  }
}

export type ValueKind = 'none' | 'passFail' | 'option' | 'number' | 'text';

/** What has to be given beside the operator. */
export function valueKind(question: DraftQuestion, op: ConditionOperator): ValueKind {
  if (op === 'answered' || op === 'notApplicable' || op === 'missed') return 'none';
  if (question.type === 'passFail') return 'passFail';
  if ('options' in question) return 'option';
  return question.type === 'scale' || question.type === 'number' || question.type === 'count' ? 'number' : 'text';
}

/** A value that is valid at once; undefined where the operator takes none. */
export function firstValue(question: DraftQuestion, op: ConditionOperator): string | number | undefined {
  switch (valueKind(question, op)) {
    case 'none':
      return undefined;
    case 'passFail':
      return 'fail';
    case 'option':
      return 'options' in question ? (question.options[0]?.id ?? '') : '';
    case 'number':
      return 0;
    case 'text':
      return '';
  }
}
