import type { DefinitionProblem } from './problem.ts';

const deepest = 40;
const mostParts = 500_000;

/** Refuses what would exhaust a recursive reader: nesting beyond reason, a circle, or a flood of parts. */
export function checkSize(input: unknown): DefinitionProblem | null {
  const open: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
  let parts = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    parts += 1;
    if (parts > mostParts) return { path: [], code: 'TOO_BIG', params: { maximum: mostParts } };
    if (next.depth > deepest) return { path: [], code: 'TOO_DEEP', params: { maximum: deepest } };
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const value of Object.values(next.value)) open.push({ value, depth: next.depth + 1 });
  }
  return null;
}
