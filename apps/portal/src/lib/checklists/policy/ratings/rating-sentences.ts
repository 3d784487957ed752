import type { Condition } from '@concord/checklist/condition';
import type { Measure, Over, RatingTest, RowTest } from '@concord/checklist/measure';
import { formatList, formatNumber } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import { attributeName } from '../../condition/attribute-words.ts';
import { operatorName } from '../../question-words.ts';
import { COLUMNS, GROUPINGS, STANDINGS, TOGETHER } from './closed-lists.ts';
import { type Choice, type Choices, type DraftFigure, type DraftRating, listOf } from './rating-form.ts';

/** What decides about a rating, in the order in which it is judged. */
export const RATING_PARTS = ['rules', 'base', 'otherwise', 'steps', 'caps'] as const;

/** A rating said in sentences. */
export function ratingSentences(rating: DraftRating, choices: Choices): readonly string[] {
  return RATING_PARTS.flatMap((part) => partSentences(rating, part, choices));
}

export function partSentences(
  rating: DraftRating,
  part: (typeof RATING_PARTS)[number],
  choices: Choices,
): readonly string[] {
  const level = (id: string | null | undefined) => {
    const found = listOf(rating.levels).find((one) => one.id === id);
    return found ? choices.text(found.label) || found.id : (id ?? m.verdicts_none());
  };
  const test = (when: RatingTest) => testWords(when, choices);
  switch (part) {
    case 'rules':
      return (rating.rules ?? []).map((rule) =>
        m.ratings_says_rule({ test: test(rule.when), level: level(rule.level) }),
      );
    case 'base':
      return baseWords(rating.base, choices);
    case 'otherwise':
      if (rating.otherwise === undefined && rating.base !== undefined) return [];
      return [m.ratings_says_otherwise({ level: level(rating.otherwise) })];
    case 'steps':
      return (rating.steps ?? []).map(({ when, by }) =>
        m.ratings_says_step({ test: test(when), by: formatNumber(by, { signDisplay: 'exceptZero' }) }),
      );
    case 'caps':
      return (rating.caps ?? []).map(({ when, atMost, atLeast }) => {
        const limits = [
          ...(atMost === undefined ? [] : [m.verdicts_at_most({ level: level(atMost) })]),
          ...(atLeast === undefined ? [] : [m.verdicts_at_least({ level: level(atLeast) })]),
        ];
        return m.ratings_says_rule({ test: test(when), level: formatList(limits) });
      });
  }
}

export function figureSentence({ measure }: DraftFigure, choices: Choices): string {
  return m.ratings_says_figure({ what: measureWords(measure, choices) });
}

function baseWords(base: DraftRating['base'], choices: Choices): readonly string[] {
  if (base === undefined) return [];
  return typeof base === 'string'
    ? [m.ratings_says_base_rating({ rating: nameIn(choices.ratings, base) })]
    : [m.ratings_says_base_measure({ what: measureWords(base, choices) })];
}

function nameIn(choices: readonly Choice[], id: string): string {
  return choices.find(({ value }) => value === id)?.label ?? id;
}

export function testWords(test: RatingTest, choices: Choices): string {
  if ('all' in test) return groupWords(test.all, 'conjunction', choices) || m.ratings_always();
  if ('any' in test) return groupWords(test.any, 'disjunction', choices) || m.ratings_never();
  if ('not' in test) return m.ratings_not_words({ test: testWords(test.not, choices) });
  if ('condition' in test) return conditionWords(test.condition, choices);
  const comparison = operatorName(test.op);
  if ('measure' in test) {
    const value = 'than' in test ? measureWords(test.than, choices) : formatNumber(test.value);
    return m.ratings_compare_words({ what: measureWords(test.measure, choices), comparison, value });
  }
  const rating = choices.ratings.find(({ value }) => value === test.rating);
  const value =
    'than' in test
      ? m.ratings_same_as({ rating: nameIn(choices.ratings, test.than) })
      : nameIn(rating?.levels ?? [], test.level);
  return m.ratings_compare_words({ what: rating?.label ?? test.rating, comparison, value });
}

/** Tests put together; a group inside of a group stands in brackets. */
function groupWords(tests: readonly RatingTest[], type: 'conjunction' | 'disjunction', choices: Choices): string {
  return formatList(
    tests.map((test) => {
      const words = testWords(test, choices);
      return 'all' in test || 'any' in test ? `(${words})` : words;
    }),
    type,
  );
}

export function conditionWords(condition: Condition, choices: Choices): string {
  if ('all' in condition) return formatList(condition.all.map((one) => conditionWords(one, choices)));
  if ('any' in condition)
    return formatList(
      condition.any.map((one) => conditionWords(one, choices)),
      'disjunction',
    );
  if ('not' in condition) return m.ratings_not_words({ test: conditionWords(condition.not, choices) });
  const what =
    'question' in condition ? nameIn(choices.questions, condition.question) : attributeName(condition.location);
  const answers =
    'question' in condition ? choices.questions.find(({ value }) => value === condition.question)?.answers : [];
  return comparedWords(what, condition, answers);
}

function comparedWords(
  what: string,
  { op, value }: Pick<Extract<Condition, { op: unknown }>, 'op' | 'value'>,
  answers: readonly Choice[] = [],
): string {
  const comparison = operatorName(op);
  if (value === undefined) return m.ratings_no_value_words({ what, comparison });
  const words = [value].flat().map((one) => nameIn(answers, String(one)));
  return m.ratings_compare_words({ what, comparison, value: formatList(words, 'disjunction') });
}

export function measureWords(measure: Measure, choices: Choices): string {
  const within = (what: string) => withOver(what, 'over' in measure ? measure.over : undefined, choices);
  switch (measure.of) {
    case 'score':
      return measure.section === undefined
        ? m.ratings_of_score()
        : m.ratings_list_of({ kind: m.ratings_of_score(), names: nameIn(choices.sections, measure.section) });
    case 'percentage':
      return within(m.ratings_of_percentage());
    case 'count':
      return within(m.ratings_number_of({ what: STANDINGS[measure.what]() }));
    case 'number':
      return formatNumber(measure.value);
    case 'level':
      return m.ratings_level_words({ rating: nameIn(choices.ratings, measure.rating) });
    case 'figure':
      return nameIn(choices.figures, measure.figure);
    case 'quotient':
      return `(${measureWords(measure.measure, choices)}) ÷ (${measureWords(measure.by, choices)})`;
    case 'rounded':
      return m.ratings_rounded_words({ what: measureWords(measure.measure, choices) });
    case 'holding':
      return 'tests' in measure
        ? m.ratings_tests_holding({ tests: measure.tests.map((test) => testWords(test, choices)).join('; ') })
        : within(m.ratings_groups_where({ group: GROUPINGS[measure.each](), test: testWords(measure.test, choices) }));
    default:
      return m.ratings_summary_of({ summary: TOGETHER[measure.of](), what: within(summarised(measure, choices)) });
  }
}

function summarised(measure: Extract<Measure, { of: keyof typeof TOGETHER }>, choices: Choices): string {
  if ('what' in measure) return COLUMNS[measure.what]();
  if ('each' in measure) {
    return m.ratings_per({ what: measureWords(measure.measure, choices), group: GROUPINGS[measure.each]() });
  }
  return measure.parts
    .map((part) => {
      const words = measureWords(part.measure, choices);
      const weight = 'weight' in part ? part.weight : undefined;
      return weight === undefined ? words : `${formatNumber(weight)} × ${words}`;
    })
    .join('; ');
}

function withOver(what: string, over: Over | undefined, choices: Choices): string {
  const parts = overParts(over, choices);
  return parts.length === 0 ? what : m.ratings_what_over({ what, over: parts.join('; ') });
}

/** The questions that a measure looks at, or that it looks at all of them. */
export function overWords(over: Over | undefined, choices: Choices): string {
  return overParts(over, choices).join('; ') || m.ratings_over_all();
}

function overParts(over: Over | undefined, choices: Choices): string[] {
  const lists = [
    { kind: m.ratings_over_sections(), names: over?.sections, known: choices.sections },
    { kind: m.ratings_over_questions(), names: over?.questions, known: choices.questions },
    { kind: m.ratings_over_tags(), names: over?.tags, known: choices.tags },
    { kind: m.ratings_over_departments(), names: over?.departments, known: choices.departments },
  ];
  return [
    ...lists.flatMap(({ kind, names, known }) =>
      names ? [m.ratings_list_of({ kind, names: formatList(names.map((name) => nameIn(known, name))) })] : [],
    ),
    ...(over?.where ?? []).map(rowTestWords),
  ];
}

function rowTestWords(test: RowTest): string {
  return 'what' in test
    ? comparedWords(COLUMNS[test.what](), test)
    : comparedWords(m.ratings_column_answer(), { op: test.answer, value: test.value });
}
