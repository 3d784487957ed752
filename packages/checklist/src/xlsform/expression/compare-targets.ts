import type { Condition, ConditionOperator } from '../../condition.ts';
import { type FormTarget, NotSayable } from './form-scope.ts';
import type { CompareSign } from './parse.ts';

const OPERATORS: Readonly<Record<Exclude<CompareSign, '!='>, ConditionOperator>> = {
  '=': 'eq',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
};
const DAY = /^\d{4}-\d{2}-\d{2}/;

/**
 * The answer to any of these questions compared with a value. In forms an answer that is not there is an empty text: it equals nothing
 * but that, and differs from everything else. @throws NotSayable
 */
export function compareTargets(targets: readonly FormTarget[], sign: CompareSign, value: string | number): Condition {
  if (sign === '!=') {
    const equal = compareTargets(targets, '=', value);
    return 'not' in equal ? equal.not : { not: equal };
  }
  const parts = targetsKnowing(targets, value).map((target) =>
    value === '' ? answered(target, sign) : compareOne(target, sign, value),
  );
  const any = parts.length === 1 && parts[0] ? parts[0] : { any: parts };
  return value === '' ? { not: any } : any;
}

/** Of questions that share the choices of a list only those that have this one; all where none has, so that the value is refused. */
export function targetsKnowing(targets: readonly FormTarget[], value: string | number): readonly FormTarget[] {
  const knowing = targets.filter(({ choices }) => value === '' || !choices || choices.has(String(value)));
  return knowing.length === 0 ? targets : knowing;
}

function answered({ id }: FormTarget, sign: CompareSign): Condition {
  if (sign !== '=') throw new NotSayable('EXPRESSION_NOT_SAYABLE');
  return { question: id, op: 'answered' };
}

function compareOne(target: FormTarget, sign: Exclude<CompareSign, '!='>, value: string | number): Condition {
  const { id, type, choices } = target;
  if (choices) return compareChoice(target, choices, sign, String(value));
  const op = OPERATORS[sign];
  if (type === 'number' || type === 'count' || type === 'scale') {
    const number = typeof value === 'number' || value.trim() === '' ? Number(value || Number.NaN) : Number(value);
    if (Number.isNaN(number)) throw new NotSayable('EXPRESSION_VALUE', { name: id, value });
    return { question: id, op, value: typeof value === 'number' ? value : number };
  }
  if (type === 'date') {
    if (!DAY.test(String(value))) throw new NotSayable('EXPRESSION_VALUE', { name: id, value });
    return { question: id, op, value: String(value).slice(0, 10) };
  }
  const words = type === 'text' || type === 'barcode' || type === 'colour';
  if (!words || sign !== '=') throw new NotSayable('EXPRESSION_NOT_SAYABLE');
  return { question: id, op, value: String(value) };
}

function compareChoice(
  { id, type }: FormTarget,
  choices: ReadonlyMap<string, string | null>,
  sign: CompareSign,
  value: string,
): Condition {
  if (sign !== '=') throw new NotSayable('EXPRESSION_NOT_SAYABLE');
  const names = type === 'multiChoice' ? value.split(/\s+/).filter((name) => name !== '') : [value];
  const options = names.map((name) => {
    const option = choices.get(name);
    if (option === undefined) throw new NotSayable('EXPRESSION_VALUE', { name: id, value });
    return option;
  });
  if (options.includes(null)) return { question: id, op: 'notApplicable' };
  const [only] = options;
  return { question: id, op: 'eq', value: type === 'multiChoice' ? (options as string[]) : (only ?? '') };
}
