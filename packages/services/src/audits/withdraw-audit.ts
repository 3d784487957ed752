import { audit } from '@concord/db/schema/audits';
import type { Tx } from '@concord/db/client';
import type { WithdrawAuditInput } from '@concord/domain/audit';
import { ServiceError } from '@concord/domain/errors';
import type { ById } from '@concord/domain/organization';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { rebuildScores } from '../rollups/rebuild-scores.ts';
import { dropOpenWork } from './drop-open-work.ts';
import type { AuditRow } from './own-audit.ts';
import { lockCorrectable } from './lock-correctable.ts';

export interface WithdrawnAudit {
  readonly id: string;
  /** Actions from its findings that nobody had finished; they are cancelled. */
  readonly cancelledActions: number;
}

/**
 * Takes a submitted audit back: it stays readable with the reason and counts nowhere, from its own day on. Unfinished work that its findings
 * opened is cancelled. Throws STATE_FORBIDS {status} for any other audit.
 */
export async function withdrawAudit(ctx: Ctx, { id, reason }: WithdrawAuditInput): Promise<WithdrawnAudit> {
  requirePermission(ctx.actor, 'audits.correct');
  return inBrand(ctx, async (tx) => {
    const row = await lockCorrectable(ctx, tx, id);
    if (row.status !== 'submitted') throw new ServiceError('STATE_FORBIDS', { status: row.status });
    await setStatus(tx, row, 'withdrawn', reason);
    const cancelledActions = await dropOpenWork(ctx, tx, row, 'all');
    await rebuildScores(tx, row.orgId, { locations: [row.locationId], from: row.performedOn });
    await record(ctx, tx, {
      verb: 'audits.withdraw',
      subject: { kind: 'audit', id },
      details: { reason, cancelledActions },
    });
    return { id, cancelledActions };
  });
}

/** Lets a withdrawn audit count again. Cancelled work stays cancelled; people reopen what they want. */
export async function restoreAudit(ctx: Ctx, { id }: ById): Promise<{ readonly id: string }> {
  requirePermission(ctx.actor, 'audits.correct');
  return inBrand(ctx, async (tx) => {
    const row = await lockCorrectable(ctx, tx, id);
    if (row.status !== 'withdrawn') throw new ServiceError('STATE_FORBIDS', { status: row.status });
    await setStatus(tx, row, 'submitted', null);
    await rebuildScores(tx, row.orgId, { locations: [row.locationId], from: row.performedOn });
    await record(ctx, tx, { verb: 'audits.restore', subject: { kind: 'audit', id }, details: {} });
    return { id };
  });
}

async function setStatus(tx: Tx, row: AuditRow, status: string, withdrawnReason: string | null): Promise<void> {
  await tx
    .update(audit)
    .set({ status, withdrawnReason })
    .where(and(eq(audit.orgId, row.orgId), eq(audit.id, row.id)));
}
