import type { ChecklistDefinition } from './definition.ts';
import { planOf } from './plan-checklist.ts';
import type { Question } from './question.ts';
import type { AuditResult, QuestionResult } from './result.ts';

/** One audit question by question, short: a scored question that is in neither list was met in full. */
export interface QuestionShares {
  /** Questions with a share below 1, in the order of the checklist, and those shares in the same order. */
  readonly missed: readonly string[];
  readonly shares: readonly number[];
  /** Scored questions that did not count here: hidden, not applicable, unanswered. */
  readonly leftOut: readonly string[];
}

/** What a scored question is worth against the others of its version: its weight, or its points in methods `deduction` and `points`. */
export interface ScoredQuestion {
  readonly id: string;
  readonly question: Question;
  readonly worth: number;
}

/**
 * The questions of a version that compliance and agreement are told of: all that score and are no bonus. Things counted at so many points
 * each have no share by themselves; for this purpose one that was found at all is missed.
 */
export function scoredQuestions(definition: ChecklistDefinition): readonly ScoredQuestion[] {
  return planOf(definition)
    .questions.filter(({ share, pointsEach, bonus }) => (share !== null || pointsEach !== null) && !bonus)
    .map(({ id, question, amount, pointsEach }) => ({ id, question, worth: pointsEach ?? amount }));
}

/** What an audit's result says of each scored question; a repeated one by the mean over its instances that counted. */
export function questionShares(definition: ChecklistDefinition, result: AuditResult): QuestionShares {
  const blankCounts = definition.policy.unanswered === 'zero';
  const rows = Map.groupBy(
    result.sections.flatMap((section) => section.questions),
    (row) => row.question,
  );
  const missed: string[] = [];
  const shares: number[] = [];
  const leftOut: string[] = [];
  for (const { id: question } of scoredQuestions(definition)) {
    const counted = (rows.get(question) ?? []).filter(({ state }) => counts(state, blankCounts)).map(shareOf);
    const share = counted.reduce((sum, one) => sum + one, 0) / counted.length;
    if (counted.length === 0) leftOut.push(question);
    else if (share < 1) {
      missed.push(question);
      shares.push(share);
    }
  }
  return { missed, shares, leftOut };
}

function counts(state: QuestionResult['state'], blankCounts: boolean): boolean {
  return state === 'counted' || (blankCounts && state === 'unanswered');
}

function shareOf({ share, pointsLost }: QuestionResult): number {
  return share ?? (pointsLost > 0 ? 0 : 1);
}
