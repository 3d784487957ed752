import type { Tx } from '@concord/db/client';
import { auditEvent, auditSealedEvent } from '@concord/db/schema/audit-log';
import { member } from '@concord/db/schema/organization';
import type { ListAuditLogInput } from '@concord/domain/audit-log';
import { and, desc, eq, min, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { decodeCursor, type Page, toPage } from '../page.ts';
import { unsealed } from './unsealed.ts';

export interface AuditLogItem {
  readonly id: string;
  readonly at: string;
  /** Null for what the system did by itself. */
  readonly member: { readonly id: string; readonly name: string } | null;
  readonly verb: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  /** Null once they were erased. */
  readonly details: Readonly<Record<string, unknown>> | null;
  readonly sealed: boolean;
}

/** The log, newest first. `sealLagSeconds`: how long the oldest unsealed event has waited, 0 when none does. Throws NOT_ALLOWED. */
export async function listAuditLog(
  ctx: Ctx,
  input: ListAuditLogInput,
): Promise<Page<AuditLogItem> & { readonly sealLagSeconds: number }> {
  requirePermission(ctx.actor, 'auditLog.read');
  const { orgId } = ctx.actor;
  const after = decodeCursor(input.cursor, 2);
  return inBrand(ctx, async (tx) => {
    const rows = await tx
      .select({
        id: auditEvent.id,
        at: auditEvent.at,
        member: { id: member.id, name: member.name },
        verb: auditEvent.verb,
        subjectKind: auditEvent.subjectKind,
        subjectId: auditEvent.subjectId,
        details: auditEvent.details,
        sealed: sql<boolean>`${auditSealedEvent.batch} is not null`,
      })
      .from(auditEvent)
      .leftJoin(member, and(eq(member.orgId, auditEvent.orgId), eq(member.id, auditEvent.memberId)))
      .leftJoin(
        auditSealedEvent,
        and(eq(auditSealedEvent.orgId, auditEvent.orgId), eq(auditSealedEvent.eventId, auditEvent.id)),
      )
      .where(
        and(
          eq(auditEvent.orgId, orgId),
          after ? sql`(${auditEvent.at}, ${auditEvent.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : undefined,
        ),
      )
      .orderBy(desc(auditEvent.at), desc(auditEvent.id))
      .limit(input.limit + 1);
    const page = toPage(
      rows,
      input.limit,
      (row) => ({ ...row, at: row.at.toISOString() }),
      (row) => [row.at.toISOString(), row.id],
    );
    return { ...page, sealLagSeconds: await sealLagSeconds(tx, orgId, ctx.now()) };
  });
}

async function sealLagSeconds(tx: Tx, orgId: string, now: Date): Promise<number> {
  const [row] = await tx
    .select({ oldest: min(auditEvent.at) })
    .from(auditEvent)
    .where(unsealed(orgId));
  return row?.oldest ? Math.max(0, (now.getTime() - row.oldest.getTime()) / 1000) : 0;
}
