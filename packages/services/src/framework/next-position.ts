import type { Tx } from '@concord/db/client';
import { eq, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';

type Ordered = PgTable & { readonly orgId: PgColumn; readonly position: PgColumn };

/** The place after the last row of the brand. Two that are made at once may share it; their ids then tell them apart. */
export async function nextPosition(tx: Tx, orgId: string, table: Ordered): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${table.position}), 0)::int` })
    .from(table as PgTable)
    .where(eq(table.orgId, orgId));
  return (row?.last ?? 0) + 1;
}
