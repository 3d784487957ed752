import { Key } from '@concord/domain/key';
import { LocalizedText } from '@concord/domain/localized-text';
import * as z from 'zod/mini';
import { Measure, RatingTest } from './measure.ts';

const Tone = z.enum(['good', 'warn', 'bad']);
/** Far beyond any scheme that is known; rules are compared with one another. */
const mostLevels = 100;
const mostRules = 200;

/** A range of the rounded score: from `from` up to the next band's `from`. */
export const Band = z.strictObject({ id: Key, label: LocalizedText, from: z.number(), tone: Tone });
export type Band = z.output<typeof Band>;

/** A named figure shown beside the score: a second scale, a total by another rule. Rounded by its own decimals, else by the policy's. */
export const Figure = z.strictObject({
  id: Key,
  label: LocalizedText,
  measure: Measure,
  decimals: z.optional(z.int().check(z.gte(0), z.lte(4))),
});
export type Figure = z.output<typeof Figure>;

/** A level's number is its `value`, or its place from 1. */
const Level = z.strictObject({ id: Key, label: LocalizedText, tone: Tone, value: z.optional(z.number()) });

/**
 * A rating as data. Levels go from worst to best. The first rule whose test holds gives the level, `null` for none. Where no rule holds it
 * starts at `base`: the place of another rating, or the level whose number is nearest to a measure (the better of two as near); else at
 * `otherwise`, or there is none. Then every step whose test holds moves it, held to the levels; then the caps.
 */
export const Rating = z.strictObject({
  id: Key,
  label: LocalizedText,
  levels: z.array(Level).check(z.minLength(1), z.maxLength(mostLevels)),
  base: z.optional(z.union([Key, Measure])),
  rules: z._default(
    z.array(z.strictObject({ when: RatingTest, level: z.nullable(Key) })).check(z.maxLength(mostRules)),
    [],
  ),
  otherwise: z.optional(Key),
  steps: z._default(z.array(z.strictObject({ when: RatingTest, by: z.int() })).check(z.maxLength(mostRules)), []),
  caps: z._default(
    z
      .array(z.strictObject({ when: RatingTest, atMost: z.optional(Key), atLeast: z.optional(Key) }))
      .check(z.maxLength(mostRules)),
    [],
  ),
});
export type Rating = z.output<typeof Rating>;
