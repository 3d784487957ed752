import type * as z from 'zod/mini';

/** One complaint about an input: where (`sections.0.title`, '' for the whole) and what. */
export interface InputIssue {
  readonly path: string;
  /** zod's code (`invalid_type`, `unrecognized_keys`…), or the check's own in capitals (`ANSWER_NOT_A_NUMBER`). */
  readonly code: string;
}

const mostIssues = 50;

/** Flat, bounded, without values: what was sent is not sent back. An unknown field is named by its whole path. */
export function issuesOf(error: z.core.$ZodError): readonly InputIssue[] {
  return error.issues.flatMap(flatten).slice(0, mostIssues);
}

function flatten(issue: z.core.$ZodIssue): readonly InputIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), code: issue.code }));
  }
  const code = /^[A-Z][A-Z_]+$/.test(issue.message) ? issue.message : issue.code;
  return [{ path: pathOf(issue.path), code }];
}

function pathOf(parts: readonly PropertyKey[]): string {
  return parts.map(String).join('.');
}
