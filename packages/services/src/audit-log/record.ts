import { auditEvent } from '@concord/db/schema/audit-log';
import type { Tx } from '@concord/db/client';
import { insertRows } from '../insert-rows.ts';
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
export function record(ctx: Ctx, tx: Tx, entry: AuditRecord): Promise<void> {
  return recordAll(ctx, tx, [entry]);
}

/** The same for what one verb did to many things. */
export async function recordAll(ctx: Ctx, tx: Tx, entries: readonly AuditRecord[]): Promise<void> {
  const lines = entries.map(({ verb, subject, details = {} }) => {
    const salt = newSalt();
    return {
      orgId: ctx.actor.orgId,
      id: ctx.newId(),
      at: ctx.writtenAt(),
      memberId: ctx.actor.memberId,
      verb,
      subjectKind: subject.kind,
      subjectId: subject.id,
      salt,
      details,
      detailsHash: hashDetails(salt, details),
      requestId: ctx.requestId,
    };
  });
  if (lines.length === 0) return;
  if (lines.length === 1) await tx.insert(auditEvent).values(lines);
  else await insertRows(tx, auditEvent, lines);
  await ctx.jobs.send(tx, 'seal-audit-log', { orgId: ctx.actor.orgId });
}
