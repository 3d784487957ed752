import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import { and, eq, inArray } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Actor } from '../context.ts';

type TenantTable = PgTable & { readonly orgId: PgColumn; readonly id: PgColumn };

/** Refuses with NOT_FOUND {what} when one of the ids names no row of the brand. */
export async function requireAllInBrand(
  tx: Tx,
  actor: Actor,
  table: TenantTable,
  ids: readonly string[],
  what: string,
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const rows = await tx
    .select({ id: table.id })
    .from(table as PgTable)
    .where(and(eq(table.orgId, actor.orgId), inArray(table.id, wanted)));
  if (rows.length < wanted.length) throw new ServiceError('NOT_FOUND', { what });
}
