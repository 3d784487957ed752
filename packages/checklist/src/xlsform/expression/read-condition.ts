import type { Condition } from '../../condition.ts';
import { compareTargets, targetsKnowing } from './compare-targets.ts';
import { type FormScope, type FormTarget, NotSayable } from './form-scope.ts';
import type { CompareSign, Expression } from './parse.ts';

const ALWAYS: Condition = { all: [] };
const NEVER: Condition = { any: [] };
/** Calculations that stand for each other in a circle end here. */
const DEEPEST = 20;

/** What an operand comes to. */
type Operand =
  | { readonly kind: 'value'; readonly value: string | number }
  | { readonly kind: 'targets'; readonly targets: readonly FormTarget[] }
  | { readonly kind: 'truth'; readonly condition: Condition }
  /** A number of things, of which only this is known: whether there are any. */
  | { readonly kind: 'amount'; readonly some: Condition }
  | { readonly kind: 'choice'; readonly when: Condition; readonly then: Operand; readonly otherwise: Operand };

/**
 * The condition that an expression says, with the same truth for every set of answers: a comparison with nothing is false in both
 * languages, and what differs (`!=`, `= ''`) is said by `not` and `answered`.
 * @throws NotSayable
 */
export function readCondition(expression: Expression, scope: FormScope, depth = 0): Condition {
  if (depth > DEEPEST) throw new NotSayable('EXPRESSION_NOT_SAYABLE');
  const read = (part: Expression) => readCondition(part, scope, depth + 1);
  switch (expression.kind) {
    case 'and':
      return { all: expression.parts.map(read) };
    case 'or':
      return { any: expression.parts.map(read) };
    case 'compare': {
      const { left, right, sign } = expression;
      return compare(operandOf(left, scope, depth), sign, operandOf(right, scope, depth));
    }
    default:
      return truthOf(operandOf(expression, scope, depth));
  }
}

function not(condition: Condition): Condition {
  return 'not' in condition ? condition.not : { not: condition };
}

function anyOf(parts: readonly Condition[]): Condition {
  return parts.length === 1 && parts[0] ? parts[0] : { any: [...parts] };
}

function operandOf(expression: Expression, scope: FormScope, depth: number): Operand {
  switch (expression.kind) {
    case 'string':
    case 'number':
      return { kind: 'value', value: expression.value };
    case 'path':
      // Spreadsheets turn a lone true into TRUE.
      if (expression.bare && /^(?:true|false)$/i.test(expression.name)) {
        return { kind: 'truth', condition: /^t/i.test(expression.name) ? ALWAYS : NEVER };
      }
      return named(expression.name, scope, depth);
    case 'question':
      return named(expression.name, scope, depth);
    case 'call':
      return called(expression.name, expression.args, scope, depth);
    case 'and':
    case 'or':
    case 'compare':
      return { kind: 'truth', condition: readCondition(expression, scope, depth + 1) };
    default:
      throw new NotSayable('EXPRESSION_NOT_SAYABLE');
  }
}

function named(name: string, scope: FormScope, depth: number): Operand {
  const meaning = scope(name);
  if (meaning.kind === 'targets') return meaning;
  if (meaning.kind === 'later') throw new NotSayable('EXPRESSION_LATER', { name });
  if (meaning.kind === 'lost') throw new NotSayable('EXPRESSION_OF_LOST', { name });
  if (meaning.kind === 'unknown') throw new NotSayable('EXPRESSION_QUESTION_UNKNOWN', { name });
  if (depth > DEEPEST) throw new NotSayable('EXPRESSION_NOT_SAYABLE');
  return operandOf(meaning.expression, scope, depth + 1);
}

/** Functions whose value is that of their argument, as far as conditions see it. */
const SAME = new Set(['string', 'number', 'once', 'normalize-space', 'date']);

function called(name: string, args: readonly Expression[], scope: FormScope, depth: number): Operand {
  const truth = (condition: Condition): Operand => ({ kind: 'truth', condition });
  const [first, second, third] = args;
  const holds = (part: Expression) => readCondition(part, scope, depth + 1);
  if (name === 'true' && !first) return truth(ALWAYS);
  if (name === 'false' && !first) return truth(NEVER);
  if (name === 'today' || name === 'now' || !first) throw new NotSayable('EXPRESSION_FUNCTION', { name });
  if (name === 'not' && !second) return truth(not(holds(first)));
  if (name === 'boolean' && !second) return truth(holds(first));
  if (SAME.has(name) && !second) return operandOf(first, scope, depth + 1);
  if (name === 'if' && second && third) {
    const [then, otherwise] = [operandOf(second, scope, depth + 1), operandOf(third, scope, depth + 1)];
    return { kind: 'choice', when: holds(first), then, otherwise };
  }
  if (!second && (name === 'string-length' || name === 'count-selected')) return counted(first, scope, depth);
  if (second && !third && (name === 'selected' || name === 'contains')) {
    const [list, value] = [operandOf(first, scope, depth + 1), operandOf(second, scope, depth + 1)];
    if (list.kind === 'targets' && value.kind === 'value') {
      const asked = String(value.value);
      return truth(anyOf(targetsKnowing(list.targets, asked).map((target) => within(target, name, asked))));
    }
  }
  throw new NotSayable('EXPRESSION_FUNCTION', { name });
}

/** How long an answer is, as far as we know it: something or nothing. */
function counted(list: Expression, scope: FormScope, depth: number): Operand {
  const operand = operandOf(list, scope, depth + 1);
  if (operand.kind !== 'targets') throw new NotSayable('EXPRESSION_NOT_SAYABLE');
  return { kind: 'amount', some: truthOf(operand) };
}

function within({ id, type, choices }: FormTarget, name: string, value: string): Condition {
  if (name === 'contains') {
    if (type !== 'text' && type !== 'barcode') throw new NotSayable('EXPRESSION_FUNCTION', { name });
    return { question: id, op: 'contains', value };
  }
  const option = choices?.get(value);
  if (!choices || option === undefined) throw new NotSayable('EXPRESSION_VALUE', { name: id, value });
  if (option === null) return { question: id, op: 'notApplicable' };
  return { question: id, op: type === 'multiChoice' ? 'contains' : 'eq', value: option };
}

const TURNED: Readonly<Record<CompareSign, CompareSign>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

function compare(left: Operand, sign: CompareSign, right: Operand): Condition {
  if (left.kind === 'choice') {
    const { when, then, otherwise } = left;
    return either(when, ...branches(then, otherwise, (branch) => compare(branch, sign, right), sign));
  }
  if (right.kind === 'choice' || (left.kind === 'value' && right.kind !== 'value')) {
    return compare(right, TURNED[sign], left);
  }
  if (left.kind === 'truth') return compareTruth(left.condition, sign, right);
  if (right.kind !== 'value') throw new NotSayable('EXPRESSION_NOT_SAYABLE');
  if (left.kind === 'value') return constant(left.value, sign, right.value) ? ALWAYS : NEVER;
  if (left.kind === 'amount') return compareAmount(left.some, sign, Number(right.value));
  return compareTargets(left.targets, sign, right.value);
}

/** What one branch can never say, the other may: then the first equals nothing. */
function branches(
  then: Operand,
  otherwise: Operand,
  say: (branch: Operand) => Condition,
  sign: CompareSign,
): [Condition, Condition] {
  const attempt = (branch: Operand) => {
    try {
      return say(branch);
    } catch (error) {
      if (error instanceof NotSayable && error.code === 'EXPRESSION_VALUE') return error;
      throw error;
    }
  };
  const [yes, no] = [attempt(then), attempt(otherwise)];
  if (yes instanceof NotSayable && no instanceof NotSayable) throw yes;
  const impossible = sign === '!=' ? ALWAYS : NEVER;
  return [yes instanceof NotSayable ? impossible : yes, no instanceof NotSayable ? impossible : no];
}

function either(when: Condition, then: Condition, otherwise: Condition): Condition {
  if (isNever(otherwise)) return isAlways(then) ? when : { all: [when, then] };
  if (isNever(then)) return isAlways(otherwise) ? not(when) : { all: [not(when), otherwise] };
  return { any: [{ all: [when, then] }, { all: [not(when), otherwise] }] };
}

function isNever(condition: Condition): boolean {
  if ('any' in condition) return condition.any.every(isNever);
  return 'all' in condition && condition.all.some(isNever);
}

function isAlways(condition: Condition): boolean {
  if ('all' in condition) return condition.all.every(isAlways);
  return 'any' in condition && condition.any.some(isAlways);
}

/** `selected(…) = true()` */
function compareTruth(condition: Condition, sign: CompareSign, right: Operand): Condition {
  if (right.kind !== 'truth' || (sign !== '=' && sign !== '!=')) throw new NotSayable('EXPRESSION_NOT_SAYABLE');
  const equal = either(right.condition, condition, not(condition));
  const known = isNever(right.condition) ? not(condition) : isAlways(right.condition) ? condition : equal;
  return sign === '=' ? known : not(known);
}

function compareAmount(some: Condition, sign: CompareSign, limit: number): Condition {
  if ((limit === 0 && (sign === '>' || sign === '!=')) || (limit === 1 && sign === '>=')) return some;
  if ((limit === 0 && (sign === '=' || sign === '<=')) || (limit === 1 && sign === '<')) return not(some);
  throw new NotSayable('EXPRESSION_NOT_SAYABLE');
}

function constant(left: string | number, sign: CompareSign, right: string | number): boolean {
  const words = typeof left === 'string' && typeof right === 'string' && (sign === '=' || sign === '!=');
  const [a, b] = words ? [left, right] : [Number(left), Number(right)];
  if (sign === '=') return a === b;
  if (sign === '!=') return a !== b;
  if (sign === '<') return a < b;
  if (sign === '<=') return a <= b;
  return sign === '>' ? a > b : a >= b;
}

function truthOf(operand: Operand): Condition {
  switch (operand.kind) {
    case 'truth':
      return operand.condition;
    case 'value':
      return operand.value === '' || operand.value === 0 ? NEVER : ALWAYS;
    case 'targets':
      return anyOf(operand.targets.map(({ id }) => ({ question: id, op: 'answered' as const })));
    case 'choice':
      return either(operand.when, truthOf(operand.then), truthOf(operand.otherwise));
    case 'amount':
      return operand.some;
  }
}
