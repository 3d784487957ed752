import { isJudgedAlike } from './judged-by.ts';
import type { ChecklistDefinition } from './definition.ts';
import { scoredQuestions } from './question-shares.ts';

/** Scored questions that every one of the versions judges alike, so that answers to them may be compared across all; in the first one's order. */
export function commonQuestions([first, ...others]: readonly ChecklistDefinition[]): readonly string[] {
  if (!first) return [];
  const known = others.map((other) => new Map(scoredQuestions(other).map(({ id, question }) => [id, question])));
  return scoredQuestions(first)
    .filter(({ id, question }) =>
      known.every((questions) => {
        const other = questions.get(id);
        return other !== undefined && isJudgedAlike(question, other);
      }),
    )
    .map(({ id }) => id);
}

/** How audits of one version answered a question: how many left it out, and Σ (1 − share) over those that missed it. */
export interface QuestionSum {
  readonly question: string;
  readonly leftOut: number;
  readonly lost: number;
}

/** Earned and possible worth, in the version's own currency, of some questions over a number of audits of it. */
export function worthOf(
  definition: ChecklistDefinition,
  questions: ReadonlySet<string>,
  { audits, sums }: { readonly audits: number; readonly sums: ReadonlyMap<string, QuestionSum> },
): { earned: number; possible: number } {
  let [earned, possible] = [0, 0];
  for (const { id, worth } of scoredQuestions(definition)) {
    if (!questions.has(id)) continue;
    const { leftOut, lost } = sums.get(id) ?? { leftOut: 0, lost: 0 };
    possible += worth * (audits - leftOut);
    earned += worth * (audits - leftOut - lost);
  }
  return { earned, possible };
}
