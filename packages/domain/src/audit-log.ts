import * as z from 'zod/mini';
import { paging } from './paging.ts';

export const ListAuditLogInput = z.strictObject(paging);
export type ListAuditLogInput = z.infer<typeof ListAuditLogInput>;

/** The newest batch of the chain. Kept outside (mail, paper, another system) it shows that the log was cut off later. */
export const AuditLogHead = z.strictObject({
  batch: z.int().check(z.gte(1)),
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type AuditLogHead = z.infer<typeof AuditLogHead>;

/** `anchor`: a head that was kept outside earlier; it must still lie in the chain. */
export const VerifyAuditLogInput = z.strictObject({ anchor: z.optional(AuditLogHead) });
export type VerifyAuditLogInput = z.infer<typeof VerifyAuditLogInput>;
