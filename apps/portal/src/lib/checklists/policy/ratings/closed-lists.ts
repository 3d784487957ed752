import type { Column, Grouping, Standing, Summary } from '@concord/checklist/measure';
import * as m from '@concord/i18n/messages';
import { operatorName } from '../../question-words.ts';
import { type Choice, COMPARISONS, type MeasureKind, type TestKind } from './rating-form.ts';

/** The words of everything that a measure or test can be, for choosers and sentences. */

const MEASURES: Record<MeasureKind, () => string> = {
  score: m.ratings_of_score,
  percentage: m.ratings_of_percentage,
  count: m.ratings_of_count,
  rows: m.ratings_of_rows,
  each: m.ratings_of_each,
  parts: m.ratings_of_parts,
  quotient: m.ratings_of_quotient,
  rounded: m.ratings_of_rounded,
  holding: m.ratings_of_holding,
  holdingEach: m.ratings_of_holding_each,
  level: m.ratings_of_level,
  figure: m.ratings_of_figure,
  number: m.ratings_of_number,
};

const TESTS: Record<TestKind, () => string> = {
  measure: m.ratings_test_measure,
  rating: m.ratings_test_rating,
  condition: m.ratings_test_condition,
  all: m.ratings_test_all,
  any: m.ratings_test_any,
  not: m.ratings_test_not,
};

export const SUMMARIES: Record<Summary, () => string> = {
  sum: m.ratings_summary_sum,
  mean: m.ratings_summary_mean,
  median: m.ratings_summary_median,
  largest: m.ratings_summary_largest,
  smallest: m.ratings_summary_smallest,
};

/** Of several measures also their product. */
export const TOGETHER = { ...SUMMARIES, product: m.ratings_summary_product } as const;

export const COLUMNS: Record<Column, () => string> = {
  pointsLost: m.ratings_column_points_lost,
  share: m.ratings_column_share,
  earned: m.ratings_column_earned,
  possible: m.ratings_column_possible,
  value: m.ratings_column_value,
};

export const STANDINGS: Record<Standing, () => string> = {
  missed: m.ratings_standing_missed,
  criticalMissed: m.ratings_standing_critical,
  counted: m.ratings_standing_counted,
  notApplicable: m.ratings_standing_na,
  unanswered: m.ratings_standing_unanswered,
  answered: m.ratings_standing_answered,
  shown: m.ratings_standing_shown,
};

export const GROUPINGS: Record<Grouping, () => string> = {
  section: m.ratings_each_section,
  instance: m.ratings_each_instance,
  question: m.ratings_each_question,
  department: m.ratings_each_department,
  tag: m.ratings_each_tag,
};

export const DIRECTIONS = {
  nearest: m.ratings_rounded_nearest,
  down: m.ratings_rounded_down,
  up: m.ratings_rounded_up,
} as const;

function keysOf<Key extends string>(words: Record<Key, () => string>): Key[] {
  return Object.keys(words) as Key[];
}

/** A chooser's entries out of a closed list, all of it or some. */
export function choicesOf<Key extends string>(
  words: Record<Key, () => string>,
  keys: readonly Key[] = keysOf(words),
): Choice[] {
  return keys.map((key) => ({ value: key, label: words[key]() }));
}

/** The entry of a closed list that a chooser gave; the fallback for anything else. */
export function chosenOf<Key extends string>(words: Record<Key, unknown>, value: string, fallback: Key): Key {
  return Object.hasOwn(words, value) ? (value as Key) : fallback;
}

export const measureChoices = (kinds: readonly MeasureKind[]) => choicesOf(MEASURES, kinds);
export const testChoices = (kinds: readonly TestKind[]) => choicesOf(TESTS, kinds);
export const comparisonChoices = () => COMPARISONS.map((op) => ({ value: op, label: operatorName(op) }));
