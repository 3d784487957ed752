import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import { and, eq } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Actor } from '../context.ts';

type TenantTable = PgTable & { readonly orgId: PgColumn; readonly id: PgColumn };

/** Refuses with NOT_FOUND {what} an id that names no row of the brand; null names nothing and passes. */
export async function requireInBrand(
  tx: Tx,
  actor: Actor,
  table: TenantTable,
  id: string | null,
  what: string,
): Promise<void> {
  if (id === null) return;
  const rows = await tx
    .select({ id: table.id })
    .from(table as PgTable)
    .where(and(eq(table.orgId, actor.orgId), eq(table.id, id)))
    .limit(1);
  if (rows.length === 0) throw new ServiceError('NOT_FOUND', { what });
}
