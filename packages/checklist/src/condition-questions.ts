import type { Condition } from './condition.ts';

/** The questions that a condition looks at. */
export function questionsIn(condition: Condition | undefined): string[] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap(questionsIn);
  if ('any' in condition) return condition.any.flatMap(questionsIn);
  if ('not' in condition) return questionsIn(condition.not);
  return 'question' in condition ? [condition.question] : [];
}
