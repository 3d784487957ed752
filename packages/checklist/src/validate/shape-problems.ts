import type * as z from 'zod/mini';
import type { DefinitionProblem, DefinitionProblemCode, Path } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** The schema's findings in our codes, each with its full path; an unknown field is named by its own path. */
export function shapeProblems(issues: readonly Issue[], input: unknown, at: Path = []): DefinitionProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, input, [...at, ...issue.path.map(pathPart)]));
}

function pathPart(part: PropertyKey): string | number {
  return typeof part === 'number' ? part : String(part);
}

function problemsOf(issue: Issue, input: unknown, path: Path): DefinitionProblem[] {
  const problem = (code: DefinitionProblemCode, params: DefinitionProblem['params'] = {}) => [
    { path: [...path], code, params },
  ];
  if (path.length === 0 && issue.code === 'invalid_type') return problem('NOT_A_DEFINITION');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        code: 'UNKNOWN_FIELD' as const,
        params: { field: key },
      }));
    case 'invalid_type':
      if (valueAt(input, path) === undefined) return problem('MISSING');
      return problem('WRONG_TYPE', { expected: issue.expected });
    case 'invalid_value':
      if (valueAt(input, path) === undefined) return problem('MISSING');
      return problem('NOT_ONE_OF', { values: issue.values.map(String).join(', ') });
    case 'too_small':
      return problem('TOO_SMALL', { minimum: Number(issue.minimum) });
    case 'too_big':
      return problem('TOO_LARGE', { maximum: Number(issue.maximum) });
    case 'invalid_format':
      // A choice that was not made yet is an empty text in a draft.
      if (valueAt(input, path) === '') return problem('MISSING');
      return problem('WRONG_FORMAT', { format: issue.format });
    case 'invalid_key':
      return problem('WRONG_FORMAT', { format: 'key' });
    case 'invalid_union':
      return unionProblems(issue, input, path);
    case 'custom':
      if (issue.message === 'TEXT_WITHOUT_LANGUAGE') return problem('TEXT_WITHOUT_LANGUAGE');
      return problem('TOO_SMALL', { minimum: Number(issue.params?.['minimum']) });
    default:
      return problem('INVALID');
  }
}

/** Of a union's variants only the one that was meant is worth words: the one of the kind that `of` names, or whose own fields are there. */
function unionProblems(issue: Issue & { code: 'invalid_union' }, input: unknown, path: Path): DefinitionProblem[] {
  if ('discriminator' in issue && typeof issue.discriminator === 'string') {
    const missing = valueAt(input, path) === undefined;
    return [{ path: [...path], code: missing ? 'MISSING' : 'NOT_ONE_OF', params: { field: issue.discriminator } }];
  }
  const variants = issue.errors
    .map((errors) => shapeProblems(errors, input, path))
    .filter((problems) => !problems.every(({ path: at, code }) => code === 'WRONG_TYPE' && at.length === path.length));
  const kindFits = variants.filter(
    (problems) => !problems.some(({ path: at, code }) => code === 'NOT_ONE_OF' && isChild(at, path, 'of')),
  );
  const meant =
    valueAt(input, [...path, 'of']) !== undefined && kindFits.length > 0
      ? kindFits
      : variants.filter((problems) => !problems.some((one) => one.code === 'MISSING' && isChild(one.path, path)));
  const best = meant.sort((one, other) => one.length - other.length)[0];
  return best ?? [{ path: [...path], code: 'NO_VARIANT_FITS', params: {} }];
}

function isChild(at: Path, parent: Path, field?: string): boolean {
  return at.length === parent.length + 1 && (field === undefined || at.at(-1) === field);
}

function valueAt(input: unknown, path: Path): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}
