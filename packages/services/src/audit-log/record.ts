import { auditEvent } from '@concord/db/schema/audit-log';
import type { Tx } from '@concord/db/client';
import { hashDetails, newSalt } from './hash-details.ts';
import type { Ctx } from '../context.ts';

export interface AuditRecord {
  /** The verb's own name: `guidelines.publish`. */
  readonly verb: string;
  readonly subject: { readonly kind: string; readonly id: string | null };
  /** What changed, in ids and plain values; erasable later without breaking the chain. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes one line of the audit log in the verb's transaction and asks the sealer to come by. */
export async function record(ctx: Ctx, tx: Tx, entry: AuditRecord): Promise<void> {
  const details = entry.details ?? {};
  const salt = newSalt();
  await tx.insert(auditEvent).values({
    orgId: ctx.actor.orgId,
    id: ctx.newId(),
    at: ctx.writtenAt(),
    memberId: ctx.actor.memberId,
    verb: entry.verb,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    salt,
    details,
    detailsHash: hashDetails(salt, details),
    requestId: ctx.requestId,
  });
  await ctx.jobs.send(tx, 'seal-audit-log', { orgId: ctx.actor.orgId });
}
