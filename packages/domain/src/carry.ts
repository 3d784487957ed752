import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { Key } from './key.ts';

/**
 * Takes a draft to a newer version of its checklist. `moveId` is made by the sender: the same again is success. `keep` names the answers
 * whose question asks something else now and that hold all the same; the others of those are kept beside the audit.
 */
export const CarryDraftInput = z.strictObject({
  id: Id,
  moveId: Id,
  versionId: Id,
  keep: z
    .array(z.strictObject({ question: Key, instance: z.int().check(z.gte(0), z.lte(999)) }))
    .check(z.maxLength(5_000)),
});
export type CarryDraftInput = z.infer<typeof CarryDraftInput>;

/** Takes such a move back. */
export const CarryBackInput = z.strictObject({ id: Id, moveId: Id, undoes: Id });
export type CarryBackInput = z.infer<typeof CarryBackInput>;
