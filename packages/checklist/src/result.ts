import { Key } from '@concord/domain/key';
import * as z from 'zod/mini';

const MaybeNumber = z.nullable(z.number());

/** Why a question did or did not count. `unscored`: its type or its policy gives no share. */
const questionStates = ['counted', 'notApplicable', 'unanswered', 'hidden', 'unscored'] as const;
export const QuestionState = z.enum(questionStates);
export type QuestionState = z.output<typeof QuestionState>;

/** Why there is no score. Append only. */
const NoScoreReason = z.enum(['NOTHING_POSSIBLE']);

export const QuestionResult = z.strictObject({
  question: Key,
  instance: z.int(),
  department: Key,
  state: QuestionState,
  /** 0–1, null where there is none. */
  share: MaybeNumber,
  /** In weight (method `weighted`) or in points. */
  earned: z.number(),
  possible: z.number(),
  /** Points of the score that this question took away. */
  lost: z.number(),
  /** Points × (1 − share), or points each × count; 0 in method `weighted`. */
  pointsLost: z.number(),
  bonus: z.optional(z.literal(true)),
  criticalMiss: z.optional(z.boolean()),
});
export type QuestionResult = z.output<typeof QuestionResult>;

/**
 * One section, or one instance of a repeated one. `score` (rounded) and `unrounded` are its own percentage, bonus and critical effects
 * included; null in methods `deduction` and `points`, where `pointsLost` says it, and where nothing was possible.
 */
export const SectionResult = z.strictObject({
  section: Key,
  instance: z.optional(z.int()),
  score: MaybeNumber,
  unrounded: MaybeNumber,
  earned: z.number(),
  possible: z.number(),
  lost: z.number(),
  pointsLost: z.number(),
  hidden: z.boolean(),
  questions: z.array(QuestionResult),
});
export type SectionResult = z.output<typeof SectionResult>;

/** Sufficient statistics for the compliance of a department: sums over the questions it owns, bonus left out. */
export const DepartmentResult = z.strictObject({
  department: Key,
  earned: z.number(),
  possible: z.number(),
  pointsLost: z.number(),
});
export type DepartmentResult = z.output<typeof DepartmentResult>;

/** An answer that missed the standard. */
export const Finding = z.strictObject({
  question: Key,
  instance: z.int(),
  department: Key,
  share: MaybeNumber,
  /** Points of the score. */
  lost: z.number(),
  critical: z.boolean(),
});
export type Finding = z.output<typeof Finding>;

/** How a level came about: by which rule (its place from 0), from which level on, and which steps and caps held. */
const RatingReason = z.strictObject({
  from: z.enum(['rule', 'base', 'otherwise', 'nothing']),
  rule: z.optional(z.int()),
  start: z.nullable(Key),
  steps: z.array(z.int()),
  caps: z.array(z.int()),
});
export type RatingReason = z.output<typeof RatingReason>;

/** `why` is missing where there was nothing to rate, and in results of earlier days. */
export const RatingResult = z.strictObject({
  rating: Key,
  level: z.nullable(Key),
  why: z.optional(RatingReason),
});
export type RatingResult = z.output<typeof RatingResult>;

const FigureResult = z.strictObject({ figure: Key, value: MaybeNumber });
export type FigureResult = z.output<typeof FigureResult>;

/** A score with its whole explanation; plain JSON. */
export const AuditResult = z.strictObject({
  method: z.enum(['weighted', 'deduction', 'points']),
  start: z.number(),
  worst: MaybeNumber,
  /** Rounded by the policy. */
  score: MaybeNumber,
  unrounded: MaybeNumber,
  reason: z.optional(NoScoreReason),
  band: z.optional(Key),
  ratings: z.array(RatingResult),
  /** Where the policy has figures. */
  figures: z.optional(z.array(FigureResult)),
  earned: z.number(),
  possible: z.number(),
  pointsLost: z.number(),
  /** In points of the score: all that bonus questions brought, and what counted after the cap. */
  bonus: z.strictObject({ earned: z.number(), counted: z.number() }),
  /** Points of the score that missed critical questions took away. */
  criticalReduction: z.number(),
  /** True when a critical question was missed, whatever its effect. */
  criticalMissed: z.boolean(),
  sections: z.array(SectionResult),
  departments: z.array(DepartmentResult),
  findings: z.array(Finding),
});
export type AuditResult = z.output<typeof AuditResult>;
