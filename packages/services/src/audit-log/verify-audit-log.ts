import type { Tx } from '@concord/db/client';
import { auditEvent, auditSeal, auditSealedEvent } from '@concord/db/schema/audit-log';
import { withTenant } from '@concord/db/tenant';
import type { AuditLogHead, VerifyAuditLogInput } from '@concord/domain/audit-log';
import { and, asc, eq, gt, inArray, max } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import type { Seal } from './chain.ts';
import { type ChainProblem, checkBatch, isBackdated, type StoredEvent } from './check-batch.ts';
import { sealOf, storedEvent } from './stored-event.ts';
import { unsealed } from './unsealed.ts';

export interface AuditLogVerdict {
  readonly ok: boolean;
  readonly batches: number;
  /** Sealed events; those of the last seconds wait for the sealer. */
  readonly events: number;
  /** Keep it outside and hand it back later as `anchor`. Null while nothing is sealed. */
  readonly head: AuditLogHead | null;
  /** The first hundred, in order of the batches. */
  readonly problems: readonly ChainProblem[];
}

const MOST_PROBLEMS = 100;
const BATCHES_AT_ONCE = 20;

/**
 * Reads the whole log and says whether it is what was written. Without an anchor, a log cut off at the end together with all
 * traces of the cut looks like a shorter log; with one it does not. Throws NOT_ALLOWED.
 */
export async function verifyAuditLog(ctx: Ctx, { anchor }: VerifyAuditLogInput): Promise<AuditLogVerdict> {
  requirePermission(ctx.actor, 'auditLog.read');
  const { orgId } = ctx.actor;
  // One snapshot: the sealer goes on meanwhile.
  const snapshot = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const;
  return withTenant(ctx.db, orgId, (tx) => verifyWithin(tx, orgId, anchor ?? null), snapshot);
}

async function verifyWithin(tx: Tx, orgId: string, anchor: AuditLogHead | null): Promise<AuditLogVerdict> {
  const problems: ChainProblem[] = [];
  let last: Seal | null = null;
  let batches = 0;
  let events = 0;
  let anchored = anchor === null;
  for (
    let seals = await sealsAfter(tx, orgId, 0);
    seals.length > 0;
    seals = await sealsAfter(tx, orgId, last?.batch ?? 0)
  ) {
    const stored = await eventsOf(tx, orgId, seals);
    for (const seal of seals) {
      problems.push(...checkBatch(orgId, last, seal, stored));
      anchored ||= seal.batch === anchor?.batch && seal.hash === anchor.hash;
      batches += 1;
      events += seal.eventIds.length;
      last = seal;
    }
  }
  problems.push(...(await checkEnd(tx, orgId, last)));
  if (!anchored && anchor) problems.push({ batch: anchor.batch, code: 'ANCHOR_DIFFERS' });
  const head = last && { batch: last.batch, hash: last.hash };
  return { ok: problems.length === 0, batches, events, head, problems: problems.slice(0, MOST_PROBLEMS) };
}

async function sealsAfter(tx: Tx, orgId: string, batch: number): Promise<readonly Seal[]> {
  const rows = await tx
    .select()
    .from(auditSeal)
    .where(and(eq(auditSeal.orgId, orgId), gt(auditSeal.batch, batch)))
    .orderBy(asc(auditSeal.batch))
    .limit(BATCHES_AT_ONCE);
  return rows.map(sealOf);
}

async function eventsOf(tx: Tx, orgId: string, seals: readonly Seal[]): Promise<ReadonlyMap<string, StoredEvent>> {
  const ids = seals.flatMap((seal) => seal.eventIds);
  const rows = await tx
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.orgId, orgId), inArray(auditEvent.id, ids)));
  return new Map(rows.map((row) => [row.id, storedEvent(row)]));
}

/** What lies behind the last seal: traces of seals that are gone, and events that ought to have been sealed long ago. */
async function checkEnd(tx: Tx, orgId: string, last: Seal | null): Promise<readonly ChainProblem[]> {
  const problems: ChainProblem[] = [];
  const end = last?.batch ?? 0;
  const [traces] = await tx
    .select({ batch: max(auditSealedEvent.batch) })
    .from(auditSealedEvent)
    .where(and(eq(auditSealedEvent.orgId, orgId), gt(auditSealedEvent.batch, end)));
  if (traces?.batch) problems.push({ batch: traces.batch, code: 'CHAIN_TRUNCATED' });
  const waiting = await tx
    .select({ id: auditEvent.id, at: auditEvent.at })
    .from(auditEvent)
    .where(unsealed(orgId))
    .orderBy(asc(auditEvent.at))
    .limit(MOST_PROBLEMS);
  for (const { id, at } of waiting) {
    if (isBackdated({ at: at.toISOString() }, last))
      problems.push({ batch: end, code: 'EVENT_BACKDATED', eventId: id });
  }
  return problems;
}
