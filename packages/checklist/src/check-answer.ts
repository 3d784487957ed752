import type { Question } from './question.ts';

/** Everything that can be wrong with one answer. Append only: audit apps linger. */
export const answerProblems = [
  'ANSWER_NOT_A_NUMBER',
  'ANSWER_NOT_WHOLE',
  'ANSWER_OUT_OF_RANGE',
  'ANSWER_NOT_A_TEXT',
  'ANSWER_TOO_LONG',
  'ANSWER_NOT_PASS_OR_FAIL',
  'ANSWER_OPTION_UNKNOWN',
  'ANSWER_OPTION_TWICE',
  'ANSWER_NOT_A_LIST',
  'ANSWER_NOT_A_DATE',
  'ANSWER_NOT_A_COLOUR',
  'ANSWER_NOT_APPLICABLE_NOT_ALLOWED',
] as const;
export type AnswerProblem = (typeof answerProblems)[number];

type Check = (value: unknown) => AnswerProblem | null;

const longestText = 20_000;
const longestList = 200;
const largestNumber = 1e15;
const largestCount = 1e9;

/**
 * What is wrong with an answer, or null. An empty answer (null, '', []) is not wrong here: `missingForSubmit` speaks about those.
 * @param value any JSON value, trusted in nothing
 */
export function checkAnswer(question: Question, value: unknown, notApplicable = false): AnswerProblem | null {
  if (notApplicable) return question.allowNotApplicable ? null : 'ANSWER_NOT_APPLICABLE_NOT_ALLOWED';
  return isBlank(value) ? null : answerCheck(question)(value);
}

/** No answer: null, undefined, a text of white space, an empty list. */
export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.length === 0 || value.trim().length === 0;
  return Array.isArray(value) && value.length === 0;
}

/** The check of one question, made once so that scoring many audits pays for it once. */
export function answerCheck(question: Question): Check {
  switch (question.type) {
    case 'passFail':
      return (value) => (value === 'pass' || value === 'fail' ? null : 'ANSWER_NOT_PASS_OR_FAIL');
    case 'graded':
    case 'choice':
      return optionCheck(question.options);
    case 'multiChoice':
      return optionsCheck(question.options);
    case 'scale':
      return rangeCheck(Math.min(question.from, question.to), Math.max(question.from, question.to));
    case 'number':
      return rangeCheck(-largestNumber, largestNumber);
    case 'count':
      return checkCount;
    case 'colour':
      return (value) => (typeof value === 'string' && colour.test(value) ? null : 'ANSWER_NOT_A_COLOUR');
    case 'date':
      return (value) => (typeof value === 'string' && isCalendarDay(value) ? null : 'ANSWER_NOT_A_DATE');
    case 'photo':
      return checkPhotos;
    case 'text':
    case 'signature':
    case 'barcode':
      return checkText;
  }
}

const colour = /^#[0-9a-fA-F]{6}$/;
const day = /^(\d{4})-(\d{2})-(\d{2})$/;

function optionCheck(options: readonly { id: string }[]): Check {
  const known = new Set<unknown>(options.map((option) => option.id));
  return (value) => (known.has(value) ? null : 'ANSWER_OPTION_UNKNOWN');
}

function optionsCheck(options: readonly { id: string }[]): Check {
  const known = new Set<unknown>(options.map((option) => option.id));
  return (value) => {
    if (!Array.isArray(value)) return 'ANSWER_NOT_A_LIST';
    if (!value.every((id) => known.has(id))) return 'ANSWER_OPTION_UNKNOWN';
    return new Set(value).size === value.length ? null : 'ANSWER_OPTION_TWICE';
  };
}

function rangeCheck(lowest: number, highest: number): Check {
  return (value) => {
    if (typeof value !== 'number' || Number.isNaN(value)) return 'ANSWER_NOT_A_NUMBER';
    return value >= lowest && value <= highest ? null : 'ANSWER_OUT_OF_RANGE';
  };
}

function checkCount(value: unknown): AnswerProblem | null {
  if (typeof value !== 'number' || Number.isNaN(value)) return 'ANSWER_NOT_A_NUMBER';
  if (value < 0 || value > largestCount) return 'ANSWER_OUT_OF_RANGE';
  return Number.isInteger(value) ? null : 'ANSWER_NOT_WHOLE';
}

function checkText(value: unknown): AnswerProblem | null {
  if (typeof value !== 'string') return 'ANSWER_NOT_A_TEXT';
  return value.length <= longestText ? null : 'ANSWER_TOO_LONG';
}

function checkPhotos(value: unknown): AnswerProblem | null {
  if (!Array.isArray(value) || !value.every((id) => typeof id === 'string')) return 'ANSWER_NOT_A_LIST';
  return value.length <= longestList ? null : 'ANSWER_TOO_LONG';
}

/** A day of the Gregorian calendar, written YYYY-MM-DD. */
function isCalendarDay(text: string): boolean {
  const parts = day.exec(text);
  if (!parts) return false;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return date >= 1 && date <= days;
}
