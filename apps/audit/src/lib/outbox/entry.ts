import { AnswerContent, AnswerMutation, StartAuditInput, SubmitAuditInput } from '@concord/domain/audit';
import { Id } from '@concord/domain/ids';
import * as z from 'zod/mini';

const Refused = z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) });
const common = {
  /** Given by the database; the order in which things were done on this device. */
  order: z.int(),
  auditId: Id,
  /** How often the server failed on it while it was reachable; lost networks do not count. */
  tries: z.int(),
  /** Set once the server refused it: it stays, is shown, and holds up only its own audit's submit. */
  refused: z.nullable(Refused),
};

/** A change of an answer. Once `attempted`, the server may have it: it is never altered again. */
export const MutationEntry = z.object({
  ...common,
  kind: z.literal('mutation'),
  question: z.string(),
  instance: z.int(),
  attempted: z.boolean(),
  mutation: AnswerMutation,
  /** The other value, where the server kept both; waits for the auditor's choice. */
  conflict: z.nullable(z.object({ revision: z.int(), content: AnswerContent })),
});
export type MutationEntry = z.infer<typeof MutationEntry>;

const StartEntry = z.object({ ...common, kind: z.literal('start'), start: StartAuditInput });

const PhotoEntry = z.object({ ...common, kind: z.literal('photo'), photoId: Id });

/** Closes the audit. While not `attempted` the auditor may take it back. */
export const SubmitEntry = z.object({
  ...common,
  kind: z.literal('submit'),
  attempted: z.boolean(),
  submit: SubmitAuditInput,
});
export type SubmitEntry = z.infer<typeof SubmitEntry>;

/** One thing that the server has to hear, in the order of the key. Parsed at every reading: an older version may have written it. */
export const OutboxEntry = z.discriminatedUnion('kind', [StartEntry, PhotoEntry, MutationEntry, SubmitEntry]);
export type OutboxEntry = z.infer<typeof OutboxEntry>;

type WithoutOrder<T> = T extends unknown ? Omit<T, 'order'> : never;
/** An entry before the database has given it its place. */
export type NewEntry = WithoutOrder<OutboxEntry>;
