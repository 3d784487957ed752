import * as z from 'zod/mini';
import { Day, Id } from './ids.ts';

/** Audits of one checklist, by their day at the location; both days are included. */
export const ExportLivesInput = z.strictObject({ checklistId: Id, from: z.optional(Day), to: z.optional(Day) });
export type ExportLivesInput = z.infer<typeof ExportLivesInput>;
