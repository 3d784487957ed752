import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import { and, eq } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { requirePermission } from './access/require.ts';
import { record } from './audit-log/record.ts';
import type { Ctx } from './context.ts';
import { inBrand } from './in-brand.ts';
import { lockRevision } from './lock-revision.ts';

interface Removable {
  readonly table: PgTable & { readonly orgId: PgColumn; readonly id: PgColumn; readonly revision: PgColumn };
  /** `persona`; names it in errors and in the audit log. */
  readonly what: string;
  /** `personas.remove`. */
  readonly verb: string;
}

/**
 * Removes a row of the brand's standards that nothing refers to any more. What it was stands in the audit log.
 * Throws NOT_ALLOWED, NOT_FOUND {what}, REVISION_STALE {current}, IN_USE {what, by}: the kind of thing that links to it.
 */
export async function removeRow(
  ctx: Ctx,
  seen: { readonly id: string; readonly revision: number },
  { table, what, verb }: Removable,
): Promise<{ readonly id: string }> {
  requirePermission(ctx.actor, 'standards.write');
  const { id } = seen;
  return inBrand(ctx, async (tx) => {
    await lockRevision(tx, ctx.actor, table, seen, what);
    const removed = await deleteUnused(tx, and(eq(table.orgId, ctx.actor.orgId), eq(table.id, id)), table, what);
    await record(ctx, tx, { verb, subject: { kind: what, id }, details: removed });
    return { id };
  });
}

/** Deletes a row unless something refers to it. Throws IN_USE {what, by}. */
export async function deleteUnused(
  tx: Tx,
  where: ReturnType<typeof and>,
  table: PgTable,
  what: string,
): Promise<Record<string, unknown>> {
  try {
    const [row] = await tx.delete(table).where(where).returning();
    return row ?? {};
  } catch (error) {
    const by = referringTable(error);
    if (by === null) throw error;
    throw new ServiceError('IN_USE', { what, by });
  }
}

/** The table whose rows hold on to the removed one, where that is why the database refused (23503). */
function referringTable(error: unknown): string | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && current.code === '23503' && 'table_name' in current) return String(current.table_name);
  }
  return null;
}
