import type { Tx } from '@concord/db/client';
import { auditEvent, auditSeal, auditSealedEvent } from '@concord/db/schema/audit-log';
import { withTenant } from '@concord/db/tenant';
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { JobCtx } from '../context.ts';
import { type Seal, sealBatch } from './chain.ts';
import { sealOf, storedEvent } from './stored-event.ts';
import { unsealed } from './unsealed.ts';

const MOST_EVENTS_PER_BATCH = 500;

/**
 * The handler of `seal-audit-log` jobs: chains every committed event of the brand that lies in no batch yet, and answers how many
 * those were. One sealer per brand at a time; the second waits, finds the rest and may find nothing.
 */
export async function sealAuditLog(ctx: JobCtx): Promise<number> {
  let total = 0;
  for (;;) {
    const sealed = await withTenant(ctx.db, ctx.orgId, (tx) => sealOneBatch(ctx, tx));
    total += sealed;
    if (sealed < MOST_EVENTS_PER_BATCH) return total;
  }
}

async function sealOneBatch({ orgId, now }: JobCtx, tx: Tx): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`audit-seal:${orgId}`}, 0))`);
  const rows = await tx
    .select()
    .from(auditEvent)
    .where(unsealed(orgId))
    .orderBy(asc(auditEvent.at), asc(auditEvent.id))
    .limit(MOST_EVENTS_PER_BATCH);
  if (rows.length === 0) return 0;
  const seal = sealBatch(orgId, await newestSeal(tx, orgId), now().toISOString(), rows.map(storedEvent));
  const { batch, eventIds } = seal;
  await tx.insert(auditSeal).values({ ...seal, orgId, eventIds: [...eventIds], sealedAt: new Date(seal.sealedAt) });
  await tx.insert(auditSealedEvent).values(eventIds.map((eventId) => ({ orgId, eventId, batch })));
  return rows.length;
}

async function newestSeal(tx: Tx, orgId: string): Promise<Seal | null> {
  const [row] = await tx
    .select()
    .from(auditSeal)
    .where(eq(auditSeal.orgId, orgId))
    .orderBy(desc(auditSeal.batch))
    .limit(1);
  return row ? sealOf(row) : null;
}
