import type { FormRecord } from './form-table.ts';

/** Names of choices whose worth everybody means alike, in small letters. */
const WORTH: Readonly<Record<string, number>> = {
  yes: 1,
  true: 1,
  pass: 1,
  passed: 1,
  ok: 1,
  good: 1,
  compliant: 1,
  conform: 1,
  ja: 1,
  oui: 1,
  igen: 1,
  si: 1,
  partial: 0.5,
  partly: 0.5,
  fair: 0.5,
  no: 0,
  false: 0,
  fail: 0,
  failed: 0,
  not_ok: 0,
  poor: 0,
  bad: 0,
  non_compliant: 0,
  not_compliant: 0,
  nein: 0,
  non: 0,
  nem: 0,
};

/** Names that say that the question does not apply. */
const NOT_APPLICABLE = new Set(['na', 'n_a', 'not_applicable', 'notapplicable', 'nicht_zutreffend', 'sans_objet']);

const plain = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s/-]+/g, '_');

export function saysNotApplicable(name: string): boolean {
  return NOT_APPLICABLE.has(plain(name));
}

/** Shares by the names of the choices, where all of them are known words of worth and differ; else everything counts in full. */
export function assumedShares(names: readonly string[]): {
  readonly shares: readonly number[];
  readonly known: boolean;
} {
  const worth = names.map((name) => WORTH[plain(name)]);
  const found = worth.filter((share) => share !== undefined);
  const known = found.length === names.length && found.includes(1) && new Set(found).size > 1;
  return { shares: known ? found : names.map(() => 1), known };
}

/** Headings under which forms of others say what a choice is worth. */
export const SCORE_FIELDS = ['concord::share', 'score', 'points', 'weight', 'share', 'marks', 'value_score'] as const;

/** The first of those columns that the choices of a list fill. */
export function scoreField(choices: readonly FormRecord[]): (typeof SCORE_FIELDS)[number] | null {
  return SCORE_FIELDS.find((field) => choices.some((choice) => choice.text(field) !== '')) ?? null;
}
