import { audit } from '@concord/db/schema/audits';
import type { Tx } from '@concord/db/client';
import type { WithdrawAuditInput } from '@concord/domain/audit';
import { ServiceError } from '@concord/domain/errors';
import type { ById } from '@concord/domain/organization';
import { and, eq, inArray } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { auditsUpon } from '../reaudits/audits-upon.ts';
import { baseOf, reauditsOf } from '../reaudits/standing-reaudit.ts';
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
 * opened is cancelled. Re-audits that stand on it go with it. Throws STATE_FORBIDS {status} for any other audit.
 */
export async function withdrawAudit(ctx: Ctx, { id, reason }: WithdrawAuditInput): Promise<WithdrawnAudit> {
  requirePermission(ctx.actor, 'audits.correct');
  return inBrand(ctx, async (tx) => {
    const row = await lockCorrectable(ctx, tx, id);
    if (row.status !== 'submitted') throw new ServiceError('STATE_FORBIDS', { status: row.status });
    const withdrawn = [row, ...(await submittedUpon(tx, row))];
    let cancelledActions = 0;
    for (const one of withdrawn) {
      await setStatus(tx, one, 'withdrawn', reason);
      cancelledActions += await dropOpenWork(ctx, tx, one, 'all');
    }
    await rebuildScores(tx, row.orgId, { locations: [row.locationId], from: row.performedOn });
    await record(ctx, tx, {
      verb: 'audits.withdraw',
      subject: { kind: 'audit', id },
      details: { reason, cancelledActions, audits: withdrawn.map((one) => one.id) },
    });
    return { id, cancelledActions };
  });
}

/** The re-audits on an audit that count, locked. */
async function submittedUpon(tx: Tx, row: AuditRow): Promise<AuditRow[]> {
  const ids = await auditsUpon(tx, row.orgId, row.id);
  if (ids.length === 0) return [];
  return tx
    .select()
    .from(audit)
    .where(and(eq(audit.orgId, row.orgId), inArray(audit.id, [...ids]), eq(audit.status, 'submitted')))
    .orderBy(audit.id)
    .for('no key update');
}

/**
 * Lets a withdrawn audit count again; a re-audit only while what it stands on counts (STATE_FORBIDS {base}). Cancelled work stays cancelled;
 * people reopen what they want.
 */
export async function restoreAudit(ctx: Ctx, { id }: ById): Promise<{ readonly id: string }> {
  requirePermission(ctx.actor, 'audits.correct');
  return inBrand(ctx, async (tx) => {
    const row = await lockCorrectable(ctx, tx, id);
    if (row.status !== 'withdrawn') throw new ServiceError('STATE_FORBIDS', { status: row.status });
    await requireBaseCounts(tx, row);
    await setStatus(tx, row, 'submitted', null);
    await rebuildScores(tx, row.orgId, { locations: [row.locationId], from: row.performedOn });
    await record(ctx, tx, { verb: 'audits.restore', subject: { kind: 'audit', id }, details: {} });
    return { id };
  });
}

async function requireBaseCounts(tx: Tx, row: AuditRow): Promise<void> {
  const asked = (await reauditsOf(tx, row.orgId, [row.assignmentId])).get(row.assignmentId ?? '');
  if (!asked) return;
  const { status } = await baseOf(tx, asked);
  if (status !== 'submitted') throw new ServiceError('STATE_FORBIDS', { status: row.status, base: status });
}

async function setStatus(tx: Tx, row: AuditRow, status: string, withdrawnReason: string | null): Promise<void> {
  await tx
    .update(audit)
    .set({ status, withdrawnReason })
    .where(and(eq(audit.orgId, row.orgId), eq(audit.id, row.id)));
}
