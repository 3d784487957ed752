import type { Condition, QuestionCondition } from '../../condition.ts';
import type { Question } from '../../question.ts';

/** A question as expressions of the form name it. */
export interface WrittenQuestion {
  readonly name: string;
  readonly question: Question;
  /** The choice that stands for "not applicable", where there is one. */
  readonly notApplicable: string | null;
}

export type WrittenQuestions = (id: string) => WrittenQuestion | undefined;

/** The expression that says a condition; null where forms have no words for it. */
export function writeCondition(condition: Condition, questions: WrittenQuestions): string | null {
  if ('all' in condition) return joined(condition.all, ' and ', 'true()', questions);
  if ('any' in condition) return joined(condition.any, ' or ', 'false()', questions);
  if ('not' in condition) {
    const inner = writeCondition(condition.not, questions);
    return inner === null ? null : `not(${inner})`;
  }
  const written = 'question' in condition ? questions(condition.question) : undefined;
  return written && 'question' in condition ? compared(condition, written) : null;
}

function joined(parts: readonly Condition[], word: string, none: string, questions: WrittenQuestions): string | null {
  if (parts.length === 0) return none;
  const texts = parts.map((part) => {
    const text = writeCondition(part, questions);
    return text !== null && parts.length > 1 && ('all' in part || 'any' in part) ? `(${text})` : text;
  });
  return texts.includes(null) ? null : texts.join(word);
}

function compared({ op, value }: QuestionCondition, written: WrittenQuestion): string | null {
  const { name, question, notApplicable } = written;
  const answer = `\${${name}}`;
  if (op === 'notApplicable') return notApplicable === null ? null : `${answer} = '${notApplicable}'`;
  if (op === 'answered') {
    return notApplicable === null ? `${answer} != ''` : `(${answer} != '' and ${answer} != '${notApplicable}')`;
  }
  if (op === 'missed') return missed(answer, question);
  if (op === 'contains') return contained(answer, question, value);
  if (op === 'in') return Array.isArray(value) ? anyEqual(answer, question, value) : null;
  if (op === 'ne') {
    const equal = equals(answer, question, value);
    return equal === null ? null : `(${answer} != '' and not(${equal}))`;
  }
  return op === 'eq' ? equals(answer, question, value) : ordered(answer, op, question, value);
}

const QUOTED = /^[^'‘’]*$/;
/** A text between quotes; null where it holds both kinds, for which the language has no way. */
function quoted(text: string): string | null {
  if (QUOTED.test(text)) return `'${text}'`;
  return /["“”]/.test(text) ? null : `"${text}"`;
}

function isNumeric({ type }: Question): boolean {
  return type === 'number' || type === 'count' || type === 'scale';
}

function equals(answer: string, question: Question, value: unknown): string | null {
  if (isNumeric(question)) return isFigure(value) ? `${answer} = ${figure(value)}` : null;
  if (question.type === 'multiChoice') return null;
  if (typeof value !== 'string' || value === '' || question.type === 'photo' || question.type === 'signature')
    return null;
  const text = quoted(value);
  if (text === null) return null;
  return question.type === 'date' ? `${answer} = date(${text})` : `${answer} = ${text}`;
}

const SIGNS = { lt: '<', le: '<=', gt: '>', ge: '>=' } as const;

function ordered(answer: string, op: keyof typeof SIGNS, question: Question, value: unknown): string | null {
  if (isNumeric(question)) return isFigure(value) ? `${answer} ${SIGNS[op]} ${figure(value)}` : null;
  const day = question.type === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return day ? `${answer} ${SIGNS[op]} date('${value}')` : null;
}

function isFigure(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) < 1e21;
}

/** XPath knows no exponents. */
function figure(value: number): string {
  const plain = String(value);
  if (!plain.includes('e')) return plain;
  return value.toFixed(20).replace(/\.?0+$/, '');
}

function anyEqual(answer: string, question: Question, values: readonly unknown[]): string | null {
  if (question.type === 'multiChoice') {
    const parts = values.map((value) => selected(answer, value));
    return parts.length === 0 || parts.includes(null) ? null : `(${parts.join(' or ')})`;
  }
  const parts = values.map((value) => equals(answer, question, value));
  return parts.length === 0 || parts.includes(null) ? null : `(${parts.join(' or ')})`;
}

function selected(answer: string, value: unknown): string | null {
  return typeof value === 'string' ? `selected(${answer}, '${value}')` : null;
}

function contained(answer: string, question: Question, value: unknown): string | null {
  if (question.type === 'multiChoice') {
    const parts = (Array.isArray(value) ? value : [value]).map((one) => selected(answer, one));
    if (parts.length === 0 || parts.includes(null)) return null;
    return parts.length === 1 ? (parts[0] ?? null) : `(${parts.join(' and ')})`;
  }
  const words = (question.type === 'text' || question.type === 'barcode') && typeof value === 'string';
  const text = words ? quoted(value) : null;
  return text === null ? null : `contains(${answer}, ${text})`;
}

/** Which answers miss the standard, where that can be said of the answer alone. */
function missed(answer: string, question: Question): string | null {
  switch (question.type) {
    case 'passFail':
      return `${answer} = 'fail'`;
    case 'graded':
    case 'choice': {
      const poor = question.options.filter(({ share }) => share < 1).map(({ id }) => id);
      return poor.length === 0 ? 'false()' : anyEqual(answer, question, poor);
    }
    case 'scale':
      return `(${answer} != '' and ${answer} != ${figure(question.to)})`;
    case 'number': {
      const { band } = question;
      return band ? `(${answer} < ${figure(band.lo)} or ${answer} > ${figure(band.hi)})` : null;
    }
    default:
      return null;
  }
}
