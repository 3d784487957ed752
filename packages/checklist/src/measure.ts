import { Key } from '@concord/domain/key';
import * as z from 'zod/mini';
import { Condition, ConditionOperand, ConditionOperator } from './condition.ts';

const Comparison = z.enum(['eq', 'ne', 'lt', 'le', 'gt', 'ge']);
export type Comparison = z.output<typeof Comparison>;

/** A figure that a question has: `value` is the number answered (for an option its `value`, for several their sum). */
const Column = z.enum(['pointsLost', 'share', 'earned', 'possible', 'value']);
export type Column = z.output<typeof Column>;

/** What a question was: `counted` into the score, `answered` (whether it scores or not), `shown` (not hidden), and so on. */
const Standing = z.enum(['counted', 'missed', 'criticalMissed', 'notApplicable', 'unanswered', 'answered', 'shown']);
export type Standing = z.output<typeof Standing>;

/** A test of one question: of one of its figures, or of its answer, as a condition tests it. */
const RowTest = z.union([
  z.strictObject({ what: Column, op: Comparison, value: z.number() }),
  z.strictObject({ answer: ConditionOperator, value: z.optional(ConditionOperand) }),
]);
export type RowTest = z.output<typeof RowTest>;

/**
 * The questions a measure looks at: those named, and those of the named sections; without either all. Of these only the ones with one of
 * the `tags`, of one of the `departments`, and that pass every test of `where`. In a repeat group each instance is a question of its own.
 */
export const Over = z.strictObject({
  questions: z.optional(z.array(Key)),
  sections: z.optional(z.array(Key)),
  tags: z.optional(z.array(Key)),
  departments: z.optional(z.array(Key)),
  where: z.optional(z.array(RowTest)),
});
export type Over = z.output<typeof Over>;

/** How questions are put together before something is measured of each group. A question with several tags is in several groups. */
const Grouping = z.enum(['question', 'instance', 'section', 'department', 'tag']);
export type Grouping = z.output<typeof Grouping>;

const summaries = ['sum', 'mean', 'median', 'largest', 'smallest'] as const;
const Summary = z.enum(summaries);
export type Summary = z.output<typeof Summary>;
const Direction = z.enum(['nearest', 'down', 'up']);
export type Direction = z.output<typeof Direction>;

export interface WeightedPart {
  measure: Measure;
  weight?: number | undefined;
}
interface Grouped {
  each: Grouping;
  over?: Over | undefined;
}
export type Measure =
  | { of: 'score'; section?: string | undefined }
  | { of: 'percentage'; over?: Over | undefined }
  | { of: Summary; what: Column; over?: Over | undefined }
  | { of: 'count'; what: Standing; over?: Over | undefined }
  | { of: 'number'; value: number }
  | { of: 'level'; rating: string }
  | { of: 'figure'; figure: string }
  | { of: 'sum' | 'mean'; parts: WeightedPart[]; unknown?: 'skip' | undefined }
  | { of: 'median' | 'largest' | 'smallest'; parts: { measure: Measure }[]; unknown?: 'skip' | undefined }
  | { of: 'product'; parts: { measure: Measure }[]; unknown?: 'skip' | undefined }
  | ({ of: Summary; measure: Measure } & Grouped)
  | { of: 'quotient'; measure: Measure; by: Measure }
  | { of: 'rounded'; measure: Measure; decimals?: number | undefined; direction?: Direction | undefined }
  | { of: 'holding'; tests: RatingTest[] }
  | ({ of: 'holding'; test: RatingTest } & Grouped);

/** A measure that puts several figures together. */
export type Summarising = Extract<Measure, { of: Summary }>;

export type RatingTest =
  | { all: RatingTest[] }
  | { any: RatingTest[] }
  | { not: RatingTest }
  | { condition: Condition }
  | { measure: Measure; op: Comparison; value: number }
  | { measure: Measure; op: Comparison; than: Measure }
  | { rating: string; op: Comparison; level: string }
  | { rating: string; op: Comparison; than: string };

/**
 * A variant of a union that is read only where the input is meant for it. A union tries its variants one after the other, and each would
 * read all that is nested in its fields before it refused the rest: three readings at every level are a thousand million twenty levels down.
 */
function meant<Variant extends z.ZodMiniType>(
  field: string,
  is: (input: Fields) => boolean,
  variant: Variant,
): Variant {
  const { run } = variant._zod;
  variant._zod.run = (payload, context) => {
    const { value, issues } = payload;
    if (typeof value !== 'object' || value === null || is(value as Fields)) return run(payload, context);
    issues.push({ code: 'invalid_value', values: kinds, path: [field], input: value });
    return payload;
  };
  return variant;
}
type Fields = Readonly<Record<string, unknown>>;

const kinds = [
  ...['score', 'percentage', ...summaries, 'count', 'number', 'level', 'figure'],
  ...['product', 'quotient', 'rounded', 'holding'],
];

const kind = <Variant extends z.ZodMiniType>(of: readonly string[], variant: Variant) =>
  meant('of', (input) => of.includes(String(input['of'])), variant);

const over = z.optional(Over);
const unknown = z.optional(z.literal('skip'));
const measureOf = z.lazy((): z.ZodMiniType<Measure, Measure> => Measure);
const testOf = z.lazy((): z.ZodMiniType<RatingTest, RatingTest> => RatingTest);
const weighted = z.array(z.strictObject({ measure: measureOf, weight: z.optional(z.number()) })).check(z.minLength(1));
const plain = z.array(z.strictObject({ measure: measureOf })).check(z.minLength(1));

/**
 * A figure of the result.
 * - `score`: the rounded score, or that of a section as the result shows it
 * - `percentage`: 100 × Σ earned ÷ Σ possible over questions, rounded as the policy says, so that a gate agrees with what people see
 * - sum, mean, median, largest, smallest `what`: over the questions' own figures; unknown ones are left out
 * - `count`: how many questions stand so
 * - `level`: the number of a rating's level; `figure`: a figure of the policy, rounded
 * - with `parts`: over other measures. One of them unknown makes it unknown, unless `unknown` is `skip`. A weight may be negative
 * - with `each`: over what `measure` says of each group of questions; groups where it is unknown are left out
 * - `holding`: how many tests hold, or of how many groups the test holds
 *
 * Nothing to look at: sums and counts are 0, the rest is unknown.
 */
export const Measure: z.ZodMiniType<Measure, Measure> = z.lazy(() =>
  z.union([
    z.strictObject({ of: z.literal('score'), section: z.optional(Key) }),
    z.strictObject({ of: z.literal('percentage'), over }),
    z.strictObject({ of: Summary, what: Column, over }),
    z.strictObject({ of: z.literal('count'), what: Standing, over }),
    z.strictObject({ of: z.literal('number'), value: z.number() }),
    z.strictObject({ of: z.literal('level'), rating: Key }),
    z.strictObject({ of: z.literal('figure'), figure: Key }),
    kind(['sum', 'mean'], z.strictObject({ of: z.enum(['sum', 'mean']), parts: weighted, unknown })),
    kind(
      ['median', 'largest', 'smallest'],
      z.strictObject({ of: z.enum(['median', 'largest', 'smallest']), parts: plain, unknown }),
    ),
    kind(['product'], z.strictObject({ of: z.literal('product'), parts: plain, unknown })),
    kind(summaries, z.strictObject({ of: Summary, each: Grouping, measure: measureOf, over })),
    kind(['quotient'], z.strictObject({ of: z.literal('quotient'), measure: measureOf, by: measureOf })),
    kind(
      ['rounded'],
      z.strictObject({
        of: z.literal('rounded'),
        measure: measureOf,
        decimals: z.optional(z.int().check(z.gte(0), z.lte(4))),
        direction: z.optional(Direction),
      }),
    ),
    z.strictObject({ of: z.literal('holding'), tests: z.array(testOf).check(z.minLength(1)) }),
    z.strictObject({ of: z.literal('holding'), each: Grouping, test: testOf, over }),
  ]),
);

const isAgainstMeasure = (input: Fields): boolean => Object.hasOwn(input, 'than');
const isAgainstNumber = (input: Fields): boolean => !isAgainstMeasure(input);

/**
 * A test over measures (against a number or another measure), over other ratings (against one of their levels, or another rating's level by
 * place), and over answers and location attributes by a condition. Unknown figures fail it.
 */
export const RatingTest: z.ZodMiniType<RatingTest, RatingTest> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(RatingTest) }),
    z.strictObject({ any: z.array(RatingTest) }),
    z.strictObject({ not: RatingTest }),
    z.strictObject({ condition: Condition }),
    meant('value', isAgainstNumber, z.strictObject({ measure: Measure, op: Comparison, value: z.number() })),
    meant('than', isAgainstMeasure, z.strictObject({ measure: Measure, op: Comparison, than: Measure })),
    z.strictObject({ rating: Key, op: Comparison, level: Key }),
    z.strictObject({ rating: Key, op: Comparison, than: Key }),
  ]),
);
