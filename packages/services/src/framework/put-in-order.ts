import type { OrderInput } from '@concord/domain/term';
import { sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { requireAllInBrand } from '../access/require-all-in-brand.ts';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

interface OrderedList {
  readonly table: PgTable & { readonly orgId: PgColumn; readonly id: PgColumn; readonly position: PgColumn };
  readonly what: string;
  readonly verb: string;
}

/**
 * Puts the named rows first, in this order; the others follow as they were. Revisions stay: an order says nothing about the content.
 * Throws NOT_ALLOWED, NOT_FOUND {what}.
 */
export async function putInOrder(
  ctx: Ctx,
  { ids }: OrderInput,
  { table, what, verb }: OrderedList,
): Promise<{ readonly ids: readonly string[] }> {
  requirePermission(ctx.actor, 'standards.write');
  const { orgId } = ctx.actor;
  const wanted = [...new Set(ids)];
  return inBrand(ctx, async (tx) => {
    await requireAllInBrand(tx, ctx.actor, table, wanted, what);
    await tx.execute(sql`
      with placed as (
        select each.id, row_number() over (order by named.at nulls last, each.position, each.id) as position
        from ${table} each
        left join jsonb_array_elements_text(${JSON.stringify(wanted)}::text::jsonb) with ordinality as named(id, at)
          on named.id::uuid = each.id
        where each.org_id = ${orgId}::uuid
      )
      update ${table} set position = placed.position from placed
      where ${table.orgId} = ${orgId}::uuid and ${table.id} = placed.id and ${table.position} <> placed.position`);
    await record(ctx, tx, { verb, subject: { kind: what, id: null }, details: { ids: wanted } });
    return { ids: wanted };
  });
}
