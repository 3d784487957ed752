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
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'import' });
  return row;
}
