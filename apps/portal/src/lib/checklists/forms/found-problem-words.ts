import type { DefinitionProblem } from '@concord/checklist/validate';
import type { ChecklistProblem } from '@concord/domain/checklist-wire';
import * as m from '@concord/i18n/messages';
import { problemWords } from '../problem-words.ts';

/** A problem of the engine, or one that only the brand's own data show. */
export function foundProblemWords(problem: ChecklistProblem): string {
  const key = String(problem.params['key'] ?? '');
  if (problem.code === 'DEPARTMENT_UNKNOWN') return `${m.errors_department_unknown()}: ${key}`;
  if (problem.code === 'GUIDELINE_UNKNOWN') return `${m.errors_guideline_unknown()}: ${key}`;
  const file = String(problem.params['file'] || problem.params['photo'] || '');
  if (problem.code === 'PICTURE_MISSING') return m.media_problem_missing({ file });
  if (problem.code === 'PICTURE_UNKNOWN') return m.media_problem_unknown({ file });
  return problemWords(problem as DefinitionProblem);
}
