import type { Condition, LocationCondition, QuestionCondition } from '@concord/checklist/condition';

/** How the parts of a group count: all hold, any holds, none holds, not all hold. */
export const MATCHES = ['all', 'any', 'none', 'notAll'] as const;
export type Match = (typeof MATCHES)[number];

export type Rule = QuestionCondition | LocationCondition;
type Path = readonly (string | number)[];

/** A condition as the editor shows it: parts, each a rule or a group of its own. */
export interface Group {
  readonly match: Match;
  readonly parts: readonly Condition[];
}

/** Any condition is a group, also a single rule. */
export function readGroup(condition: Condition): Group {
  if ('all' in condition) return { match: 'all', parts: condition.all };
  if ('any' in condition) return { match: 'any', parts: condition.any };
  if (!('not' in condition)) return { match: 'all', parts: [condition] };
  const { not } = condition;
  if ('all' in not) return { match: 'notAll', parts: not.all };
  return { match: 'none', parts: 'any' in not ? not.any : [not] };
}

/** Where a part of the group stands in the stored condition, for the problems that validation finds there. */
export function partPath(condition: Condition, index: number): Path {
  if ('all' in condition) return ['all', index];
  if ('any' in condition) return ['any', index];
  if (!('not' in condition)) return [];
  const { not } = condition;
  if ('all' in not) return ['not', 'all', index];
  return 'any' in not ? ['not', 'any', index] : ['not'];
}

export function writeGroup({ match, parts }: Group): Condition {
  const all = [...parts];
  switch (match) {
    case 'all':
      return { all };
    case 'any':
      return { any: all };
    case 'none':
      return { not: { any: all } };
    case 'notAll':
      return { not: { all } };
  }
}

/** The whole condition of a question or section: without parts there is none, and a single part stands for itself. */
export function writeWhole(group: Group): Condition | undefined {
  const [only, ...more] = group.parts;
  if (!only) return undefined;
  return more.length === 0 && group.match === 'all' ? only : writeGroup(group);
}

export function isRule(condition: Condition): condition is Rule {
  return 'question' in condition || 'location' in condition;
}

/** The questions that a condition looks at, each once. */
export function questionsIn(condition: Condition | undefined): string[] {
  if (!condition) return [];
  if (isRule(condition)) return 'question' in condition ? [condition.question] : [];
  return [...new Set(readGroup(condition).parts.flatMap(questionsIn))];
}

/** The same condition with its questions under other names. */
export function renamedIn(condition: Condition, rename: (question: string) => string): Condition {
  if ('question' in condition) return { ...condition, question: rename(condition.question) };
  if ('location' in condition) return condition;
  if ('not' in condition) return { not: renamedIn(condition.not, rename) };
  if ('all' in condition) return { all: condition.all.map((part) => renamedIn(part, rename)) };
  return { any: condition.any.map((part) => renamedIn(part, rename)) };
}
