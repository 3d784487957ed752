import { issuesOf, type InputIssue } from '@concord/api/input-issues';
import { Answer, AuditContext } from '@concord/checklist/answers';
import type { AuditResult } from '@concord/checklist/result';
import type { CompiledChecklist } from '@concord/checklist/score';
import * as z from 'zod/mini';

/** One audit. `id` is any name of it and comes back with the result. */
const Line = z.strictObject({
  id: z.optional(z.union([z.string(), z.number()])),
  context: z.optional(AuditContext),
  answers: z.array(Answer),
});

export type LineOutcome =
  | { readonly ok: true; readonly result: AuditResult & { readonly id?: string | number } }
  | { readonly ok: false; readonly issues: readonly InputIssue[] };

/** Scores one line of an answers file: `{"id"?, "context"?, "answers": [{"question", "instance"?, "value", …}]}`. */
export function scoreLine(checklist: CompiledChecklist, text: string): LineOutcome {
  const json = jsonOf(text);
  if (json === undefined) return { ok: false, issues: [{ path: '', code: 'malformed' }] };
  const parsed = z.safeParse(Line, json);
  if (!parsed.success) return { ok: false, issues: issuesOf(parsed.error) };
  const { id, answers, context } = parsed.data;
  const result = checklist.score(answers, context);
  return { ok: true, result: id === undefined ? result : { id, ...result } };
}

/** Undefined for what is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
