import { action, actionEvent } from '@concord/db/schema/actions';
import { finding } from '@concord/db/schema/audits';
import type { Tx } from '@concord/db/client';
import { dayIn } from '@concord/domain/day';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { uuids } from '../rollups/uuids.ts';
import type { AuditRow } from './own-audit.ts';
import { placeOf } from './parts-of.ts';

/** Cancels the unfinished actions of an audit's findings, all of them or those named. Returns how many. */
export async function dropOpenWork(
  ctx: Ctx,
  tx: Tx,
  row: AuditRow,
  findings: 'all' | readonly string[],
): Promise<number> {
  const { orgId } = row;
  const ofAudit = sql`${action.findingId} in (select ${finding.id} from ${finding}
    where ${finding.orgId} = ${orgId} and ${finding.auditId} = ${row.id})`;
  const named = findings === 'all' ? undefined : sql`${action.findingId} = any(${uuids(findings)})`;
  const dropped = await tx
    .update(action)
    .set({ status: 'cancelled', revision: sql`${action.revision} + 1` })
    .where(and(eq(action.orgId, orgId), inArray(action.status, ['open', 'in_progress']), ofAudit, named))
    .returning({ id: action.id });
  if (dropped.length === 0) return 0;
  const day = dayIn(ctx.now(), (await placeOf(tx, row)).timeZone);
  await tx.insert(actionEvent).values(
    dropped.map(({ id }) => ({
      orgId,
      id: ctx.newId(),
      actionId: id,
      memberId: ctx.actor.memberId,
      kind: 'cancel',
      day,
      at: ctx.now(),
    })),
  );
  return dropped.length;
}
