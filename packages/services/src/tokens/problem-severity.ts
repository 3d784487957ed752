import { isError, type TokenProblem } from '@concord/checklist/tokens/problem';

export interface TokenProblemItem extends TokenProblem {
  readonly severity: 'error' | 'notice';
}

export function withSeverity(problem: TokenProblem): TokenProblemItem {
  return { ...problem, severity: isError(problem) ? 'error' : 'notice' };
}
