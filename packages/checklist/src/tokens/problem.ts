/** Everything that can be wrong with token files, and how bad it is: an error leaves a value unusable, a notice only says what was kept or read how. */
export const TOKEN_PROBLEMS = {
  FILE_UNREADABLE: 'error',
  FILE_TOO_LARGE: 'error',
  FILE_TOO_DEEP: 'error',
  FILE_WITHOUT_TOKENS: 'notice',
  TOO_MANY_TOKENS: 'error',
  SOURCE_MISSING: 'error',
  KEY_TWICE: 'error',
  TOKEN_TWICE: 'error',
  TOKEN_IN_TOKEN: 'error',
  NAME_FORBIDDEN: 'error',
  NOT_A_TOKEN: 'error',
  PROPERTY_WRONG: 'error',
  PROPERTY_MISSING: 'notice',
  PROPERTY_OUTSIDE: 'notice',
  EXTENDS_UNRESOLVED: 'error',
  EXTENDS_CIRCULAR: 'error',
  ALIAS_UNRESOLVED: 'error',
  ALIAS_TO_GROUP: 'error',
  ALIAS_CIRCULAR: 'error',
  REFERENCE_UNREADABLE: 'error',
  TYPE_MISSING: 'error',
  TYPE_UNKNOWN: 'notice',
  VALUE_WRONG: 'error',
  VALUE_OUTSIDE: 'notice',
  VALUE_TOO_LARGE: 'error',
} as const satisfies Record<string, 'error' | 'notice'>;
export type TokenProblemCode = keyof typeof TOKEN_PROBLEMS;

/** `path` names the token or group (or '' for the file), `file` where it was read, `mode` the theme if it is wrong only there. */
export interface TokenProblem {
  readonly code: TokenProblemCode;
  readonly path: string;
  readonly file?: string;
  readonly mode?: string;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
}

export type Report = (problem: TokenProblem) => void;

export function isError(problem: Pick<TokenProblem, 'code'>): boolean {
  return TOKEN_PROBLEMS[problem.code] === 'error';
}
