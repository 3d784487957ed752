/**
 * How inspections are scored when the source says nothing else: San Francisco's published rule, 100 − 7 · high − 4 · moderate − 2 · low,
 * with its bands. Data, so that another regulator's rule is another object, not other code.
 */
export interface LivesScoring {
  readonly start: number;
  readonly risks: readonly { readonly key: string; readonly label: string; readonly pointsEach: number }[];
  readonly bands: readonly {
    readonly id: string;
    readonly label: string;
    readonly from: number;
    readonly tone: 'good' | 'warn' | 'bad';
  }[];
  /** How long an inspection speaks for its place. Inspections are yearly or rarer, so two years. */
  readonly validityDays: number;
}

export const LIVES_SCORING: LivesScoring = {
  start: 100,
  risks: [
    { key: 'high', label: 'High Risk', pointsEach: 7 },
    { key: 'moderate', label: 'Moderate Risk', pointsEach: 4 },
    { key: 'low', label: 'Low Risk', pointsEach: 2 },
  ],
  bands: [
    { id: 'poor', label: 'Poor', from: 0, tone: 'bad' },
    { id: 'needs-improvement', label: 'Needs Improvement', from: 71, tone: 'warn' },
    { id: 'adequate', label: 'Adequate', from: 86, tone: 'good' },
    { id: 'good', label: 'Good', from: 91, tone: 'good' },
  ],
  validityDays: 730,
};

/** The section for violations whose risk the scoring does not know: they are kept and cost nothing. */
export const OTHER_RISK = 'other';

/** The risk section a violation falls into, by its published category in any case, with or without the word "risk". */
export function riskKey(scoring: LivesScoring, category: string): string {
  const plain = category
    .trim()
    .toLowerCase()
    .replace(/\s*risk$/, '');
  return scoring.risks.find((risk) => risk.key === plain || risk.label.toLowerCase() === plain)?.key ?? OTHER_RISK;
}
