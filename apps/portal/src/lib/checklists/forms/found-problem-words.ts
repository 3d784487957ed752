import type { DefinitionProblem } from '@concord/checklist/validate';
import type { ChecklistProblem } from '@concord/domain/checklist-wire';
import * as m from '@concord/i18n/messages';
import { problemWords } from '../problem-words.ts';

/** A problem of the engine, or one that only the brand's own data show. */
export function foundProblemWords(problem: ChecklistProblem): string {
  const key = String(problem.params['key'] ?? '');
  if (problem.code === 'DEPARTMENT_UNKNOWN') return `${m.errors_department_unknown()}: ${key}`;
  if (problem.code === 'GUIDELINE_UNKNOWN') return `${m.errors_guideline_unknown()}: ${key}`;
  return problemWords(problem as DefinitionProblem);
}
