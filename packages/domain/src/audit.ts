import * as z from 'zod/mini';
import { Day, Id, Instant } from './ids.ts';
import { Key } from './key.ts';

/** What an auditor said to one question (of one instance of a repeat group). */
export const AnswerValue = z.union([
  z.null(),
  z.boolean(),
  z.number().check(z.refine(Number.isFinite, { error: 'ANSWER_NOT_A_NUMBER' })),
  z.string().check(z.maxLength(20_000)),
  z.array(z.string().check(z.maxLength(200))).check(z.maxLength(500)),
]);
export type AnswerValue = z.infer<typeof AnswerValue>;

const Share = z.number().check(z.gte(0), z.lte(1));
const Spot = z.strictObject({ x: Share, y: Share });

/** Where on which of the answer's photos a colour was measured; places are shares of width and height from the top left. */
export const ColourMarks = z.strictObject({ photo: Id, spot: Spot, white: z.nullable(Spot) });
export type ColourMarks = z.infer<typeof ColourMarks>;

/** The whole answer as it stands after one change; what is left out was taken away. */
export const AnswerContent = z.strictObject({
  value: AnswerValue,
  notApplicable: z.boolean(),
  note: z.string().check(z.maxLength(5_000)),
  photos: z.array(Id).check(z.maxLength(20)),
  /** Of a colour that was measured. */
  sample: z.optional(ColourMarks),
});
export type AnswerContent = z.infer<typeof AnswerContent>;

/**
 * One change of one answer, as the audit app's outbox keeps and sends it. `seq` counts up by one per audit and device from 1;
 * `baseRevision` is the server's revision the change was made on, 0 for none. The server's revision orders, never a clock.
 */
export const AnswerMutation = z.strictObject({
  mutationId: Id,
  auditId: Id,
  checklistVersionId: Id,
  seq: z.int().check(z.gte(1)),
  question: Key,
  instance: z.int().check(z.gte(0), z.lte(999)),
  baseRevision: z.int().check(z.gte(0)),
  content: AnswerContent,
});
export type AnswerMutation = z.infer<typeof AnswerMutation>;

export const PushMutationsInput = z.strictObject({
  deviceId: Id,
  mutations: z.array(AnswerMutation).check(z.minLength(1), z.maxLength(500)),
});
export type PushMutationsInput = z.infer<typeof PushMutationsInput>;

/**
 * What became of one mutation. `applied` and `duplicate` may be deleted on the device. `conflict` was kept beside the other value
 * (both are shown). `refused` stays on the device with its code and can be exported.
 */
export interface MutationOutcome {
  readonly mutationId: string;
  readonly outcome: 'applied' | 'duplicate' | 'conflict' | 'refused';
  readonly revision: number | null;
  readonly code: string | null;
  /** With `conflict`: the value that stays, and the revision to make the next change on. */
  readonly current?: { readonly revision: number; readonly content: AnswerContent };
}

export const Position = z.strictObject({
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  longitude: z.number().check(z.gte(-180), z.lte(180)),
  accuracyMetres: z.number().check(z.gte(0)),
});
export type Position = z.infer<typeof Position>;

export const StartAuditInput = z.strictObject({
  id: Id,
  assignmentId: z.nullable(Id),
  checklistVersionId: Id,
  locationId: Id,
  startedAt: Instant,
});
export type StartAuditInput = z.infer<typeof StartAuditInput>;

/**
 * Closes an audit. `mutationCount` is how many changes the device made in all: the server refuses with AUDIT_INCOMPLETE until
 * it has every one of them and every photo, so that "sent" is only said of a whole audit.
 */
export const SubmitAuditInput = z.strictObject({
  id: Id,
  deviceId: Id,
  mutationCount: z.int().check(z.gte(0)),
  signedName: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  signature: z.nullable(Id),
  finishedAt: Instant,
  position: z.nullable(Position),
});
export type SubmitAuditInput = z.infer<typeof SubmitAuditInput>;

const Reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(1_000));

/** Takes a submitted audit out of all figures; it stays readable, with the reason. */
export const WithdrawAuditInput = z.strictObject({ id: Id, reason: Reason });
export type WithdrawAuditInput = z.infer<typeof WithdrawAuditInput>;

/** Corrects a submitted audit: the day it was carried out, answers, or both. */
export const CorrectAuditInput = z.strictObject({
  id: Id,
  reason: Reason,
  performedOn: z.optional(Day),
  answers: z._default(
    z
      .array(z.strictObject({ question: Key, instance: z.int().check(z.gte(0), z.lte(999)), content: AnswerContent }))
      .check(z.maxLength(500)),
    [],
  ),
});
export type CorrectAuditInput = z.infer<typeof CorrectAuditInput>;
