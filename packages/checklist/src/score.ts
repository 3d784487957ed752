import type { Answer, AuditContext } from './answers.ts';
import type { ChecklistDefinition } from './definition.ts';
import { explain } from './explain.ts';
import { judge } from './judge.ts';
import type { Plan } from './plan.ts';
import { planOf } from './plan-checklist.ts';
import type { AuditResult } from './result.ts';
import { roundScore } from './round-score.ts';
import { endRun, startRun } from './run.ts';
import { totalOf } from './total.ts';

/** A checklist made ready to score many audits. */
export interface CompiledChecklist {
  /** The score with its whole explanation. */
  score: (answers: readonly Answer[], context?: AuditContext) => AuditResult;
  /** The rounded score alone; null where nothing was possible. The same number as `score(…).score`, without building the explanation. */
  scoreOnly: (answers: readonly Answer[], context?: AuditContext) => number | null;
}

/**
 * Scores an audit: docs/scoring.md says how. Pure and indifferent to the order of the answers. Answers that fit no question, break
 * their question's rules or contradict each other count as not given; nothing in them can make it throw.
 * @param definition one that passed `validateDefinition`; compiled on first use and remembered for as long as the object lives
 */
export function scoreAudit(
  definition: ChecklistDefinition,
  answers: readonly Answer[],
  context?: AuditContext,
): AuditResult {
  return scoreWith(planOf(definition), answers, context);
}

/** Compiles a checklist once. The definition must not be changed afterwards. */
export function compileChecklist(definition: ChecklistDefinition): CompiledChecklist {
  const plan = planOf(definition);
  return {
    score: (answers, context) => scoreWith(plan, answers, context),
    scoreOnly: (answers, context) => {
      const run = startRun(plan, answers, context);
      judge(run);
      const { unrounded } = totalOf(run);
      endRun(run);
      return unrounded === null ? null : roundScore(unrounded, definition.policy.decimals);
    },
  };
}

function scoreWith(plan: Plan, answers: readonly Answer[], context: AuditContext | undefined): AuditResult {
  const run = startRun(plan, answers, context);
  judge(run);
  const result = explain(run, totalOf(run));
  endRun(run);
  return result;
}
