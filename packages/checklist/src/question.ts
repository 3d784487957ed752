import { Id } from '@concord/domain/ids';
import { Key } from '@concord/domain/key';
import { LocalizedText } from '@concord/domain/localized-text';
import * as z from 'zod/mini';
import { Condition } from './condition.ts';

// Bounds keep every sum and quotient finite and exact enough to explain.
const smallest = 1e-6;
/** A weight or points: 0, or from a millionth to a thousand million. */
export const Amount = z.number().check(
  z.gte(0),
  z.lte(1e9),
  z.refine((amount) => amount <= 0 || amount >= smallest, { params: { minimum: smallest } }),
);
const Figure = z.number().check(z.gte(-1e15), z.lte(1e15));
const Share = z.number().check(z.gte(0), z.lte(1));

/** What a missed critical question does. Missed: share below `threshold`; a question marked N/A is never missed. */
export const Critical = z.strictObject({
  threshold: z._default(Share, 1),
  effect: z.enum(['zero', 'cap', 'flag']),
  /** Highest score left, 0–100; needed by effect `cap` only. */
  cap: z.optional(z.number().check(z.gte(0), z.lte(100))),
  scope: z.enum(['section', 'audit']),
});
export type Critical = z.output<typeof Critical>;

const When = z.enum(['onMiss', 'always']);
export const Evidence = z.strictObject({ photo: z.optional(When), note: z.optional(When) });
export type Evidence = z.output<typeof Evidence>;

/**
 * An option's share is 0–1; in a multi-choice any number, also negative. `maximum` is the possible of policy `chosenOption`;
 * `value` a number for measures, on whatever scale the question has.
 */
export const Option = z.strictObject({
  id: Key,
  label: LocalizedText,
  share: z.number().check(z.gte(-1e9), z.lte(1e9)),
  maximum: z.optional(Amount),
  value: z.optional(Figure),
});
export type Option = z.output<typeof Option>;

/** Share 1 within [lo, hi], falling linearly to 0 at lo − tolerance and hi + tolerance; tolerance 0 is a hard edge. */
export const NumberBand = z.strictObject({
  lo: Figure,
  hi: Figure,
  tolerance: z._default(z.number().check(z.gte(0), z.lte(1e15)), 0),
});
export type NumberBand = z.output<typeof NumberBand>;

/**
 * A picture that helps to answer: a photo of the brand's store, or, until somebody adds that, the name of the file that it is to come
 * from. `id` names it from one version to the next.
 */
export const QuestionPicture = z.strictObject({
  id: Key,
  photo: z.optional(Id),
  file: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  /** What it shows, for those who cannot see it. */
  alt: z.optional(LocalizedText),
});
export type QuestionPicture = z.output<typeof QuestionPicture>;
export const MOST_QUESTION_PICTURES = 12;

const MOST_TAGS = 20;

const common = {
  id: Key,
  text: LocalizedText,
  help: z.optional(LocalizedText),
  pictures: z.optional(z.array(QuestionPicture).check(z.maxLength(MOST_QUESTION_PICTURES))),
  department: Key,
  contributing: z.optional(z.array(Key)),
  guideline: z.optional(Key),
  /** The version of the guideline that the question was made from, or was last compared with. */
  guidelineVersion: z.optional(z.int().check(z.gte(1))),
  /** Marks that measures select by: a category, a kind of risk, a prerequisite. */
  tags: z.optional(z.array(Key).check(z.maxLength(MOST_TAGS))),
  weight: z._default(Amount, 1),
  /** Points a full miss costs, in methods `deduction` and `points`. */
  points: z.optional(Amount),
  bonus: z.optional(z.boolean()),
  required: z._default(z.boolean(), true),
  allowNotApplicable: z._default(z.boolean(), false),
  critical: z.optional(Critical),
  condition: z.optional(Condition),
  evidence: z.optional(Evidence),
};
const options = z.array(Option).check(z.minLength(1));

/** One question, by answer type. */
export const Question = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('passFail') }),
  z.strictObject({ ...common, type: z.literal('graded'), options }),
  z.strictObject({ ...common, type: z.literal('choice'), options }),
  z.strictObject({ ...common, type: z.literal('multiChoice'), options }),
  z.strictObject({ ...common, type: z.literal('scale'), from: Figure, to: Figure }),
  z.strictObject({
    ...common,
    type: z.literal('number'),
    unit: z.optional(z.string()),
    band: z.optional(NumberBand),
  }),
  z.strictObject({
    ...common,
    type: z.literal('count'),
    /** Points per thing counted, in methods `deduction` and `points`. */
    pointsEach: z.optional(Amount),
    /** No more points than this, however many are counted. */
    pointsAtMost: z.optional(Amount),
    band: z.optional(NumberBand),
  }),
  z.strictObject({
    ...common,
    type: z.literal('colour'),
    hex: z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/)),
    /** Largest ΔE00 that is still right; the share falls to 0 at twice as much. */
    tolerance: z.number().check(z.gte(0), z.lte(100)),
  }),
  z.strictObject({ ...common, type: z.literal('text') }),
  z.strictObject({ ...common, type: z.literal('date') }),
  z.strictObject({ ...common, type: z.literal('photo') }),
  z.strictObject({ ...common, type: z.literal('signature') }),
  z.strictObject({ ...common, type: z.literal('barcode') }),
]);
export type Question = z.output<typeof Question>;
export type QuestionType = Question['type'];
