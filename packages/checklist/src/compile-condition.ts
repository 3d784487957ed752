import type { Condition, ConditionOperator } from './condition.ts';
import { isBlank } from './check-answer.ts';
import type { ConditionTest, PlannedQuestion, Run } from './plan.ts';
import { state } from './run.ts';

type Comparison = (value: unknown) => boolean;

/**
 * Compiles a condition of section `section`. `known` holds the questions before it; any other name is never true.
 * A question of the same section is looked up in the same instance, one of another repeated section in any of its instances.
 */
export function compileCondition(
  condition: Condition,
  section: number,
  known: ReadonlyMap<string, PlannedQuestion>,
): ConditionTest {
  if ('all' in condition) {
    const tests = condition.all.map((part) => compileCondition(part, section, known));
    return (run, position) => tests.every((test) => test(run, position));
  }
  if ('any' in condition) {
    const tests = condition.any.map((part) => compileCondition(part, section, known));
    return (run, position) => tests.some((test) => test(run, position));
  }
  if ('not' in condition) {
    const test = compileCondition(condition.not, section, known);
    return (run, position) => !test(run, position);
  }
  if ('location' in condition) return testLocation(condition.location, condition.op, condition.value);
  const question = known.get(condition.question);
  return question ? testQuestion(question, condition.op, condition.value, section) : () => false;
}

function testLocation(attribute: string, op: ConditionOperator, operand: unknown): ConditionTest {
  const compare = comparison(op, operand);
  return ({ context }) => {
    const location = context?.location;
    const value = location && Object.hasOwn(location, attribute) ? location[attribute] : null;
    return !isBlank(value) && (op === 'answered' || compare(value));
  };
}

function testQuestion(
  question: PlannedQuestion,
  op: ConditionOperator,
  operand: unknown,
  section: number,
): ConditionTest {
  const holds = testRow(op, operand);
  const { section: other, offset } = question;
  if (other === section) return (run, position) => holds(run, rowAt(run, other, position, offset));
  return (run) => {
    const count = run.instances[other]?.length ?? 0;
    for (let position = 0; position < count; position += 1) {
      if (holds(run, rowAt(run, other, position, offset))) return true;
    }
    return false;
  };
}

function rowAt(run: Run, section: number, position: number, offset: number): number {
  return (run.base[section] ?? 0) + position * (run.plan.sections[section]?.questions.length ?? 0) + offset;
}

/** Tests the answer of one row, as conditions do. */
export function testRow(op: ConditionOperator, operand: unknown): (run: Run, row: number) => boolean {
  if (op === 'notApplicable') return (run, row) => run.state[row] === state.notApplicable;
  if (op === 'answered') return answeredRow;
  if (op === 'missed') return (run, row) => run.state[row] === state.counted && missed(run, row);
  const compare = comparison(op, operand);
  return (run, row) => answeredRow(run, row) && compare(run.answers[row]?.value);
}

/** Whether a row has a valid answer, whether it scores or not. */
export function answeredRow(run: Run, row: number): boolean {
  return run.state[row] === state.counted || run.state[row] === state.unscored;
}

/** An answer that missed the standard: a share below 1, or points for things counted. */
export function missed(run: Run, row: number): boolean {
  const share = run.share[row] ?? Number.NaN;
  return Number.isNaN(share) ? (run.pointsLost[row] ?? 0) > 0 : share < 1;
}

/** How a value compares with what a condition names; operators that look at no value are never true here. */
export function comparison(op: ConditionOperator, operand: unknown): Comparison {
  switch (op) {
    case 'eq':
      return (value) => same(value, operand);
    case 'ne':
      return (value) => !same(value, operand);
    case 'lt':
      return (value) => ordered(value, operand, (a, b) => a < b);
    case 'le':
      return (value) => ordered(value, operand, (a, b) => a <= b);
    case 'gt':
      return (value) => ordered(value, operand, (a, b) => a > b);
    case 'ge':
      return (value) => ordered(value, operand, (a, b) => a >= b);
    case 'in':
      return (value) => Array.isArray(operand) && listOf(value).some((part) => operand.includes(part));
    case 'contains':
      return (value) => contains(value, operand);
    case 'answered':
    case 'notApplicable':
    case 'missed':
      return () => false;
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Lists are the same when they have the same members, in any order. */
function same(value: unknown, operand: unknown): boolean {
  if (!Array.isArray(value) || !Array.isArray(operand)) return value === operand;
  return value.length === operand.length && value.every((part) => operand.includes(part));
}

function ordered(value: unknown, operand: unknown, compare: (a: number | string, b: number | string) => boolean) {
  if (typeof value === 'number' && typeof operand === 'number') return compare(value, operand);
  return typeof value === 'string' && typeof operand === 'string' && compare(value, operand);
}

function contains(value: unknown, operand: unknown): boolean {
  if (Array.isArray(value)) return listOf(operand).every((part) => value.includes(part));
  return typeof value === 'string' && typeof operand === 'string' && value.includes(operand);
}
