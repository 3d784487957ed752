import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import { and, eq, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Actor } from './context.ts';

type RevisedTable = PgTable & { readonly orgId: PgColumn; readonly id: PgColumn; readonly revision: PgColumn };

/**
 * Locks a row for a change until the transaction ends and gives its next revision.
 * Throws NOT_FOUND {what}, REVISION_STALE {current} when it changed since the person saw it.
 */
export async function lockRevision(
  tx: Tx,
  actor: Actor,
  table: RevisedTable,
  seen: { readonly id: string; readonly revision: number },
  what: string,
): Promise<number> {
  const [row] = await tx
    .select({ revision: sql<number>`${table.revision}` })
    .from(table as PgTable)
    .where(and(eq(table.orgId, actor.orgId), eq(table.id, seen.id)))
    .for('no key update');
  if (!row) throw new ServiceError('NOT_FOUND', { what });
  if (row.revision !== seen.revision) throw new ServiceError('REVISION_STALE', { current: row.revision });
  return row.revision + 1;
}
