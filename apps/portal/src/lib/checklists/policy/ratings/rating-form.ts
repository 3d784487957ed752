import type { Condition } from '@concord/checklist/condition';
import type { Comparison, Measure, Over, RatingTest } from '@concord/checklist/measure';
import type { LocalizedText } from '@concord/domain/localized-text';
import * as m from '@concord/i18n/messages';
import { type Draft, type DraftPolicy, type DraftQuestion, placesOf } from '../../draft/draft.ts';

export type DraftRating = NonNullable<DraftPolicy['ratings']>[number];
export type DraftFigure = NonNullable<DraftPolicy['figures']>[number];
export type DraftLevel = DraftRating['levels'][number];

export interface Choice {
  readonly value: string;
  readonly label: string;
}
interface QuestionChoice extends Choice {
  /** What can be answered, where that is a closed list. */
  readonly answers: readonly Choice[];
}
interface RatingChoice extends Choice {
  readonly levels: readonly Choice[];
}

type TextOf = (text: LocalizedText | undefined) => string;

/** Everything that a rating may name, as a person knows it. */
export interface Choices {
  readonly text: TextOf;
  readonly questions: readonly QuestionChoice[];
  readonly sections: readonly Choice[];
  readonly tags: readonly Choice[];
  readonly departments: readonly Choice[];
  readonly figures: readonly Choice[];
  /** Of a rating only those before it; of a figure all. */
  readonly ratings: readonly RatingChoice[];
}

/**
 * @param departments the brand's, by key
 * @param text in the reader's language
 */
export function choicesIn(draft: Draft, departments: readonly Choice[], text: TextOf): Choices {
  const questions = placesOf(draft).map(({ question }) => question);
  const owning = new Set(questions.map(({ department }) => department));
  const named = (one: { id: string; label?: LocalizedText | undefined }): Choice => ({
    value: one.id,
    label: text(one.label) || one.id,
  });
  return {
    text,
    questions: questions.map((question) => ({
      value: question.id,
      label: text(question.text) || question.id,
      answers: answersOf(question, named),
    })),
    sections: draft.sections.map(({ id, title }) => ({ value: id, label: text(title) || id })),
    tags: [...new Set(questions.flatMap(({ tags }) => tags ?? []))].map((tag) => ({ value: tag, label: tag })),
    departments: departments.filter(({ value }) => owning.has(value)),
    figures: listOf(draft.policy.figures).map(named),
    ratings: listOf(draft.policy.ratings).map((rating) => ({
      ...named(rating),
      levels: listOf(rating.levels).map(named),
    })),
  };
}

function answersOf(
  question: DraftQuestion,
  named: (one: { id: string; label?: LocalizedText | undefined }) => Choice,
): readonly Choice[] {
  if ('options' in question) return listOf(question.options).map(named);
  if (question.type !== 'passFail') return [];
  return [
    { value: 'pass', label: m.checklists_answer_pass() },
    { value: 'fail', label: m.checklists_answer_fail() },
  ];
}

/** A stored draft may hold anything where a list belongs; what is no list has nothing in it. */
export function listOf<Item>(value: readonly Item[] | undefined): readonly Item[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];
}

export const MEASURE_KINDS = [
  'score',
  'percentage',
  'count',
  'rows',
  'each',
  'parts',
  'quotient',
  'rounded',
  'holding',
  'holdingEach',
  'level',
  'figure',
  'number',
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

export function measureKind(measure: Measure): MeasureKind {
  switch (measure.of) {
    case 'holding':
      return 'tests' in measure ? 'holding' : 'holdingEach';
    case 'product':
      return 'parts';
    case 'sum':
    case 'mean':
    case 'median':
    case 'largest':
    case 'smallest':
      if ('what' in measure) return 'rows';
      return 'parts' in measure ? 'parts' : 'each';
    default:
      return measure.of;
  }
}

/** A measure of a kind to begin with, valid wherever there is something to name; what it can it keeps of the one before. */
export function newMeasure(kind: MeasureKind, choices: Choices, before: Measure = { of: 'score' }): Measure {
  const over: { over?: Over } = 'over' in before && before.over ? { over: before.over } : {};
  switch (kind) {
    case 'score':
      return { of: 'score' };
    case 'percentage':
      return { of: 'percentage', ...over };
    case 'count':
      return { of: 'count', what: 'missed', ...over };
    case 'rows':
      return { of: 'sum', what: 'pointsLost', ...over };
    case 'each':
      return { of: 'smallest', each: 'section', measure: { of: 'percentage' } };
    case 'parts':
      return { of: 'mean', parts: [{ measure: before }] };
    case 'quotient':
      return { of: 'quotient', measure: before, by: { of: 'number', value: 1 } };
    case 'rounded':
      return { of: 'rounded', measure: before };
    case 'holding':
      return { of: 'holding', tests: [newTest('measure', choices)] };
    case 'holdingEach':
      return { of: 'holding', each: 'section', test: { measure: { of: 'percentage' }, op: 'lt', value: 80 } };
    case 'level':
      return { of: 'level', rating: choices.ratings[0]?.value ?? '' };
    case 'figure':
      return { of: 'figure', figure: choices.figures[0]?.value ?? '' };
    case 'number':
      return { of: 'number', value: 0 };
  }
}

/** Kinds that can be chosen: those that name a rating or a figure only where there is one. */
export function measureKinds({ ratings, figures }: Choices, now: MeasureKind): readonly MeasureKind[] {
  return MEASURE_KINDS.filter(
    (kind) => kind === now || ((kind !== 'level' || ratings.length > 0) && (kind !== 'figure' || figures.length > 0)),
  );
}

export const TEST_KINDS = ['measure', 'rating', 'condition', 'all', 'any', 'not'] as const;
export type TestKind = (typeof TEST_KINDS)[number];

export function testKind(test: RatingTest): TestKind {
  return TEST_KINDS.find((kind) => kind in test) ?? 'measure';
}

/** A test of a kind to begin with; groups take in the test that stood there. */
export function newTest(kind: TestKind, choices: Choices, before?: RatingTest): RatingTest {
  const [first] = before ? partsOf(before) : [];
  switch (kind) {
    case 'measure':
      return { measure: { of: 'score' }, op: 'ge', value: 80 };
    case 'rating': {
      const rating = choices.ratings[0];
      return { rating: rating?.value ?? '', op: 'ge', level: rating?.levels.at(-1)?.value ?? '' };
    }
    case 'condition':
      return { condition: firstCondition(choices) };
    case 'all':
      return { all: before ? partsOf(before) : [newTest('measure', choices)] };
    case 'any':
      return { any: before ? partsOf(before) : [newTest('measure', choices)] };
    case 'not':
      return { not: first ?? newTest('measure', choices) };
  }
}

function partsOf(test: RatingTest): RatingTest[] {
  if ('all' in test) return test.all;
  if ('any' in test) return test.any;
  return 'not' in test ? [test.not] : [test];
}

function firstCondition({ questions }: Choices): Condition {
  const [question] = questions;
  return question ? { question: question.value, op: 'answered' } : { all: [] };
}

export function testKinds({ ratings }: Choices, now: TestKind): readonly TestKind[] {
  return TEST_KINDS.filter((kind) => kind === now || kind !== 'rating' || ratings.length > 0);
}

/** The list with one entry made anew, or taken out. */
export function withPart<Part>(parts: readonly Part[], index: number, next: Part | null): Part[] {
  return next === null ? parts.toSpliced(index, 1) : parts.with(index, next);
}

export const COMPARISONS = ['ge', 'gt', 'le', 'lt', 'eq', 'ne'] as const satisfies readonly Comparison[];

export function comparisonOf(value: string): Comparison {
  return COMPARISONS.find((one) => one === value) ?? 'ge';
}

/** Calls back with the number in a field; empty is 0, and the beginning of a number ("-") is none yet. */
export function onNumber(put: (value: number) => void) {
  return ({ currentTarget: input }: Event & { currentTarget: HTMLInputElement }) => {
    if (!input.validity.badInput) put(input.valueAsNumber || 0);
  };
}

/** As `onNumber`, for a number that may be left out. */
export function onOptionalNumber(put: (value: number | undefined) => void) {
  return ({ currentTarget: input }: Event & { currentTarget: HTMLInputElement }) => {
    if (!input.validity.badInput) put(Number.isNaN(input.valueAsNumber) ? undefined : input.valueAsNumber);
  };
}
