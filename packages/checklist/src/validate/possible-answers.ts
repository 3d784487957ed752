import { answerShare } from '../answer-share.ts';
import { answerCheck } from '../check-answer.ts';
import type { ConditionOperator } from '../condition.ts';
import { isLocationAttribute, locationAttributeKinds } from '../location-attributes.ts';
import type { Policy } from '../policy.ts';
import type { Question } from '../question.ts';

/** A comparison that some condition makes. */
export interface Compared {
  op: ConditionOperator;
  value?: unknown;
}

/** What may become of a question or an attribute, as far as conditions can tell: nothing, N/A, an answer, or an answer of which nothing is known. */
export type Outcome =
  { is: 'none' } | { is: 'notApplicable' } | { is: 'answer'; value: unknown; missed: boolean } | { is: 'anyAnswer' };

const mostChoices = 10;
const lookAtNoValue = new Set<ConditionOperator>(['answered', 'notApplicable', 'missed']);

/** One outcome for each way the comparisons can come out together, an answer first. Where that cannot be listed, an answer of which nothing is known. */
export function outcomesOf(question: Question, policy: Policy, compared: readonly Compared[]): Outcome[] {
  const others: Outcome[] = [{ is: 'none' }];
  if (question.allowNotApplicable) others.push({ is: 'notApplicable' });
  const values = valuesOf(question, compared);
  if (values === null) return [{ is: 'anyAnswer' }, ...others];
  const check = answerCheck(question);
  const missed = missedBy(question, policy);
  const answers = values.filter((value) => check(value) === null);
  return [...answers.map((value): Outcome => ({ is: 'answer', value, missed: missed(value) })), ...others];
}

/** The same for an attribute of the location. Of one with several values at once nothing is known. */
export function attributeOutcomes(attribute: string, compared: readonly Compared[]): Outcome[] {
  const several = isLocationAttribute(attribute) && locationAttributeKinds[attribute] === 'texts';
  const operands = compared.flatMap(({ value }) => value).filter((value) => value !== undefined);
  const words = compared.some(
    ({ op, value }) => op === 'contains' || (typeof value === 'string' && !['eq', 'ne'].includes(op)),
  );
  if (words || several) return [{ is: 'anyAnswer' }, { is: 'none' }];
  const numbers = around(operands.filter((value) => typeof value === 'number'));
  const values = [...new Set<unknown>([...operands, ...numbers, true, false, unlike(operands)])];
  return [...values.map((value): Outcome => ({ is: 'answer', value, missed: false })), { is: 'none' }];
}

function missedBy(question: Question, policy: Policy): (value: unknown) => boolean {
  if (policy.method !== 'weighted' && question.type === 'count' && question.pointsEach !== undefined) {
    const { pointsEach } = question;
    return (value) => pointsEach * (value as number) > 0;
  }
  const share = answerShare(question);
  return (value) => share !== null && share(value) < 1;
}

function valuesOf(question: Question, compared: readonly Compared[]): unknown[] | null {
  const operands = compared.flatMap(({ value }) => value).filter((value) => value !== undefined);
  switch (question.type) {
    case 'passFail':
      return ['pass', 'fail'];
    case 'graded':
    case 'choice':
      return question.options.map(({ id }) => id);
    case 'multiChoice':
      return question.options.length > mostChoices ? null : choicesOf(question.options.map(({ id }) => id));
    case 'scale':
      return around([...numbersIn(operands), question.from, question.to]);
    case 'number':
    case 'count': {
      const { lo, hi, tolerance } = question.band ?? { lo: 0, hi: 0, tolerance: 0 };
      const edges = around([...numbersIn(operands), lo - tolerance, lo, hi, hi + tolerance]);
      return question.type === 'count'
        ? edges.flatMap((edge) => [Math.floor(edge), Math.ceil(edge), Math.floor(edge) + 1])
        : edges;
    }
    default:
      return compared.every(({ op }) => lookAtNoValue.has(op)) && question.type !== 'colour'
        ? sampleOf(question)
        : null;
  }
}

/** An answer of a type whose value no condition looks at. */
function sampleOf(question: Question): unknown[] {
  if (question.type === 'date') return ['2000-01-01'];
  return question.type === 'photo' ? [['a']] : ['a'];
}

function numbersIn(values: readonly unknown[]): number[] {
  return values.filter((value) => typeof value === 'number');
}

/** The figures, one between each two, and one beyond each end. */
function around(figures: readonly number[]): number[] {
  const sorted = [...new Set(figures)].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const between = sorted.slice(1).map((figure, index) => (figure + (sorted[index] ?? figure)) / 2);
  return [...sorted, ...between, first - 1, last + 1];
}

/** Every choice of one or more. */
function choicesOf(ids: readonly string[]): string[][] {
  return ids.reduce<string[][]>((chosen, id) => [...chosen, ...chosen.map((some) => [...some, id])], [[]]).slice(1);
}

function unlike(values: readonly unknown[]): string {
  let text = 'a';
  while (values.includes(text)) text += 'a';
  return text;
}
