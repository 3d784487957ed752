import * as z from 'zod/mini';
import { Day, Id } from './ids.ts';

const asked = { id: Id, auditId: Id, dueOn: Day };

/** Asks a member to audit again what an audit missed. `id` is that of the assignment it becomes. */
export const AskReauditInput = z.strictObject({ ...asked, assigneeId: Id });
export type AskReauditInput = z.infer<typeof AskReauditInput>;

/** The same of oneself, about an audit of one's own. */
export const AskMyselfInput = z.strictObject(asked);
export type AskMyselfInput = z.infer<typeof AskMyselfInput>;
