import { Key } from '@concord/domain/key';
import { LocalizedText } from '@concord/domain/localized-text';
import * as z from 'zod/mini';

const Tone = z.enum(['good', 'warn', 'bad']);
const Comparison = z.enum(['eq', 'ne', 'lt', 'le', 'gt', 'ge']);
export type Comparison = z.output<typeof Comparison>;

/** A range of the rounded score: from `from` up to the next band's `from`. */
export const Band = z.strictObject({ id: Key, label: LocalizedText, from: z.number(), tone: Tone });
export type Band = z.output<typeof Band>;

/** The questions a measure looks at: those named, and those of the named sections; without either all. */
const Over = z.strictObject({ questions: z.optional(z.array(Key)), sections: z.optional(z.array(Key)) });

/**
 * A figure of the result. `score` is the rounded score. `sum`, `largest`, `smallest` go over the counted questions' points lost,
 * shares, earned or possible; `count` counts questions in a state. No question to look at: sum and count 0, largest and smallest unknown.
 */
export const Measure = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('score') }),
  z.strictObject({
    of: z.enum(['sum', 'largest', 'smallest']),
    what: z.enum(['pointsLost', 'share', 'earned', 'possible']),
    over: z.optional(Over),
  }),
  z.strictObject({
    of: z.literal('count'),
    what: z.enum(['counted', 'missed', 'criticalMissed', 'notApplicable', 'unanswered']),
    over: z.optional(Over),
  }),
]);
export type Measure = z.output<typeof Measure>;

export type RatingTest =
  | { all: RatingTest[] }
  | { any: RatingTest[] }
  | { not: RatingTest }
  | { measure: Measure; op: Comparison; value: number }
  | { rating: string; op: Comparison; level: string }
  | { rating: string; op: Comparison; than: string };

/** A test over measures and over earlier ratings (against one of their levels, or against another rating's level by rank). Unknown figures fail it. */
export const RatingTest: z.ZodMiniType<RatingTest, RatingTest> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(RatingTest) }),
    z.strictObject({ any: z.array(RatingTest) }),
    z.strictObject({ not: RatingTest }),
    z.strictObject({ measure: Measure, op: Comparison, value: z.number() }),
    z.strictObject({ rating: Key, op: Comparison, level: Key }),
    z.strictObject({ rating: Key, op: Comparison, than: Key }),
  ]),
);

/**
 * A rating as data. Levels go from worst to best. The first rule whose test holds gives the level (or `base`: another rating's rank);
 * no rule: `otherwise`, or none. Then every step whose test holds moves it, held to the levels; then the caps.
 */
export const Rating = z.strictObject({
  id: Key,
  label: LocalizedText,
  levels: z.array(z.strictObject({ id: Key, label: LocalizedText, tone: Tone })).check(z.minLength(1)),
  base: z.optional(Key),
  rules: z._default(z.array(z.strictObject({ when: RatingTest, level: Key })), []),
  otherwise: z.optional(Key),
  steps: z._default(z.array(z.strictObject({ when: RatingTest, by: z.int() })), []),
  caps: z._default(
    z.array(z.strictObject({ when: RatingTest, atMost: z.optional(Key), atLeast: z.optional(Key) })),
    [],
  ),
});
export type Rating = z.output<typeof Rating>;
