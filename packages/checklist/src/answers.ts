import { Key } from '@concord/domain/key';
import * as z from 'zod/mini';

/**
 * The value of an answer by question type: passFail 'pass' | 'fail'; graded, choice an option id; multiChoice option ids; scale, number, count a number;
 * colour '#rrggbb'; text, barcode a string; date 'YYYY-MM-DD'; photo photo ids; signature a photo id. null: not answered.
 */
export const AnswerValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
export type AnswerValue = z.output<typeof AnswerValue>;

/** One answer, kept per question and instance (0 outside repeat groups). `photos` are photo ids. */
export const Answer = z.strictObject({
  question: Key,
  instance: z._default(z.int().check(z.gte(0)), 0),
  value: AnswerValue,
  notApplicable: z.optional(z.boolean()),
  note: z.optional(z.string()),
  photos: z.optional(z.array(z.string())),
});
export type Answer = z.output<typeof Answer>;

/** Facts outside the answers that conditions may use. */
export const AuditContext = z.strictObject({
  location: z.optional(
    z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])),
  ),
});
export type AuditContext = z.output<typeof AuditContext>;
