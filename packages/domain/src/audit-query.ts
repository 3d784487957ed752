import * as z from 'zod/mini';
import { Day, Id } from './ids.ts';
import { paging } from './paging.ts';

export const AUDIT_STATUSES = ['draft', 'submitted', 'withdrawn'] as const;

/** `from` and `to` are days of the audit at the location, both included. */
export const ListAuditsInput = z.strictObject({
  locationId: z.optional(Id),
  checklistId: z.optional(Id),
  status: z.optional(z.enum(AUDIT_STATUSES)),
  from: z.optional(Day),
  to: z.optional(Day),
  ...paging,
});
export type ListAuditsInput = z.infer<typeof ListAuditsInput>;
