import { ChecklistDefinition } from './definition.ts';
import { checkConditions } from './validate/check-conditions.ts';
import { checkIds } from './validate/check-ids.ts';
import { checkLimits } from './validate/check-limits.ts';
import { checkPolicy } from './validate/check-policy.ts';
import { checkQuestions } from './validate/check-questions.ts';
import { checkReach } from './validate/check-reach.ts';
import { checkRatings } from './validate/check-ratings.ts';
import { checkSize } from './validate/check-size.ts';
import type { DefinitionProblem, Report } from './validate/problem.ts';
import { shapeProblems } from './validate/shape-problems.ts';

export type { DefinitionProblem, DefinitionProblemCode } from './validate/problem.ts';

export type DefinitionCheck =
  { ok: true; definition: ChecklistDefinition } | { ok: false; problems: DefinitionProblem[] };

/**
 * Checks a definition from anywhere and fills its defaults. Never throws. Problems of shape and size come first and alone; only a definition
 * of the right shape is looked at for what spans several fields.
 */
export function validateDefinition(input: unknown): DefinitionCheck {
  const tooMuch = checkSize(input);
  if (tooMuch) return { ok: false, problems: [tooMuch] };
  const parsed = ChecklistDefinition.safeParse(input);
  if (!parsed.success) return { ok: false, problems: shapeProblems(parsed.error.issues, input) };
  const problems: DefinitionProblem[] = [];
  const report: Report = (path, code, params = {}) => problems.push({ path: [...path], code, params });
  checkLimits(parsed.data, report);
  if (problems.length > 0) return { ok: false, problems };
  for (const check of [checkIds, checkQuestions, checkConditions, checkPolicy, checkRatings])
    check(parsed.data, report);
  // What can be reached is asked of conditions that are right in themselves.
  const sound = problems.every(({ code, path }) => code !== 'DUPLICATE_ID' && !path.includes('condition'));
  if (sound) checkReach(parsed.data, report);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, definition: parsed.data };
}
