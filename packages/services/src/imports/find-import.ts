import { importRun } from '@concord/db/schema/imports';
import type { Tx } from '@concord/db/tenant';
import { ServiceError } from '@concord/domain/errors';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';

/** The import's row. Throws NOT_FOUND for an id the brand does not have. */
export async function findImport(ctx: Ctx, tx: Tx, id: string): Promise<typeof importRun.$inferSelect> {
  const [row] = await tx
    .select()
    .from(importRun)
    .where(and(eq(importRun.orgId, ctx.actor.orgId), eq(importRun.id, id)));
  return found(row);
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockImport(ctx: Ctx, tx: Tx, id: string): Promise<typeof importRun.$inferSelect> {
  const [row] = await tx
    .select()
    .from(importRun)
    .where(and(eq(importRun.orgId, ctx.actor.orgId), eq(importRun.id, id)))
    .for('update');
  return found(row);
}

function found<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new ServiceError('NOT_FOUND', { what: 'import' });
  return row;
}
