import type { Condition, ConditionOperator } from '@concord/checklist/condition';

export interface Rule {
  question: string;
  op: ConditionOperator;
  value?: string | number | boolean | (string | number)[] | undefined;
}

/** A condition that the editor can show: some rules over earlier questions, all or any of which must hold. */
export interface SimpleCondition {
  match: 'all' | 'any';
  rules: Rule[];
}

/** The condition as rules, or null where it is nested, negated or looks at the location. */
export function readSimple(condition: Condition): SimpleCondition | null {
  if ('question' in condition) return { match: 'all', rules: [condition] };
  const match = 'all' in condition ? 'all' : 'any' in condition ? 'any' : null;
  if (match === null) return null;
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  const rules = parts.filter((part): part is Rule => 'question' in part);
  return rules.length === parts.length ? { match, rules } : null;
}

/** Back to a condition; no rule at all is no condition. */
export function writeSimple({ match, rules }: SimpleCondition): Condition | undefined {
  const [only, ...more] = rules;
  if (!only) return undefined;
  if (more.length === 0) return only;
  return match === 'all' ? { all: rules } : { any: rules };
}
