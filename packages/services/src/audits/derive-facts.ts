import type { Answer, AuditContext } from '@concord/checklist/answers';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import type { AuditResult, Finding } from '@concord/checklist/result';
import { type QuestionShares, questionShares } from '@concord/checklist/question-shares';
import { scoreAudit } from '@concord/checklist/score';

/** What one audit says about one department's questions; the row of `audit_department`, with the department by key. */
export interface DepartmentFacts {
  readonly department: string;
  readonly method: AuditResult['method'];
  /** Start of a deduction, worst of points; 100 for weighted, where it is not used. */
  readonly scale: number;
  readonly earned: number;
  readonly possible: number;
  readonly pointsLost: number;
}

/** Everything that follows from an audit's answers and is stored with it. */
export interface AuditFacts {
  readonly result: AuditResult;
  readonly score: number | null;
  readonly band: string | null;
  readonly departments: readonly DepartmentFacts[];
  readonly findings: readonly Finding[];
  readonly shares: QuestionShares;
}

/** Pure. */
export function deriveFacts(
  definition: ChecklistDefinition,
  answers: readonly Answer[],
  context?: AuditContext,
): AuditFacts {
  const result = scoreAudit(definition, answers, context);
  const { score, band, findings } = result;
  return {
    result,
    score,
    band: band ?? null,
    departments: departmentFacts(definition, result),
    findings,
    shares: questionShares(definition, result),
  };
}

/** A department of which no question could count has no row: no data is not a share of 0 or 1. */
function departmentFacts(definition: ChecklistDefinition, result: AuditResult): DepartmentFacts[] {
  const { method } = result;
  const scale = method === 'deduction' ? result.start : method === 'points' ? (result.worst ?? 0) : 100;
  const asked = departmentsAsked(definition, result);
  return result.departments
    .filter(({ department, possible }) => asked.has(department) && (method !== 'weighted' || possible > 0))
    .map((sums) => ({ ...sums, method, scale }));
}

function departmentsAsked(definition: ChecklistDefinition, result: AuditResult): Set<string> {
  const blankCounts = definition.policy.unanswered === 'zero';
  const asked = new Set<string>();
  for (const { questions } of result.sections) {
    for (const { department, state, bonus } of questions) {
      if (!bonus && (state === 'counted' || (blankCounts && state === 'unanswered'))) asked.add(department);
    }
  }
  return asked;
}
