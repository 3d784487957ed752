import type { Tx } from '@concord/db/client';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { requireAllInBrand } from './access/require-all-in-brand.ts';
import type { Actor } from './context.ts';

/** A table of pairs: what something leads to. */
export interface Link {
  readonly table: PgTable & { readonly orgId: PgColumn };
  readonly owner: PgColumn;
  readonly target: PgColumn;
  /** Where the targets live, and what one of them is called in NOT_FOUND. */
  readonly targets: PgTable & { readonly orgId: PgColumn; readonly id: PgColumn };
  readonly what: string;
}

/** The ids without doubles, in one order, so that two ways to say the same are the same. */
export const idSet = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

/**
 * Makes exactly the given links of the owners, and no others. `wanted` holds the ids of the targets by owner.
 * Throws NOT_FOUND {what} for a target outside the brand.
 */
export async function setLinks(
  tx: Tx,
  actor: Actor,
  link: Link,
  wanted: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  if (wanted.size === 0) return;
  await requireAllInBrand(tx, actor, link.targets, [...wanted.values()].flat(), link.what);
  const { table, owner, target } = link;
  await tx.delete(table).where(and(eq(table.orgId, actor.orgId), inArray(owner, [...wanted.keys()])));
  const pairs = [...wanted].flatMap(([from, ids]) => idSet(ids).map((to) => ({ from, to })));
  if (pairs.length === 0) return;
  await tx.execute(
    sql`insert into ${table} (org_id, ${sql.identifier(owner.name)}, ${sql.identifier(target.name)}) select ${actor.orgId}::uuid, pair.from, pair.to from jsonb_to_recordset(${JSON.stringify(pairs)}::text::jsonb) as pair("from" uuid, "to" uuid)`,
  );
}

/** The ids of the targets by owner, sorted; owners without links have no entry. */
export async function linkedIds(
  tx: Tx,
  actor: Actor,
  { table, owner, target }: Link,
  owners: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (owners.length === 0) return new Map();
  const rows = await tx
    .select({ owner: sql<string>`${owner}`, target: sql<string>`${target}` })
    .from(table as PgTable)
    .where(and(eq(table.orgId, actor.orgId), inArray(owner, [...owners])))
    .orderBy(target);
  return groupTargets(rows, ({ target: id }) => id);
}

/** Rows of linked things by their owner. */
export function groupTargets<Row extends { readonly owner: string }, Item>(
  rows: readonly Row[],
  item: (row: Row) => Item,
): ReadonlyMap<string, readonly Item[]> {
  const byOwner = new Map<string, Item[]>();
  for (const row of rows) {
    const items = byOwner.get(row.owner) ?? [];
    items.push(item(row));
    byOwner.set(row.owner, items);
  }
  return byOwner;
}
