import type { Tx } from '@concord/db/client';
import { type SQL, sql } from 'drizzle-orm';

/**
 * Reads a large result as columns, one JSON array per name and equally long: several times faster than tens of thousands of
 * rows. Numbers arrive exactly, ids and days as text. `Columns` says the type of each column's values.
 */
export async function columnRows<Columns extends Record<string, unknown>>(
  tx: Tx,
  columns: { readonly [Name in keyof Columns]: SQL },
  from: SQL,
): Promise<{ readonly [Name in keyof Columns]: readonly Columns[Name][] }> {
  const arrays = Object.entries(columns).map(
    ([name, column]) => sql`coalesce(json_agg(${column}), '[]') as ${sql.identifier(name)}`,
  );
  const [row] = await tx.execute(sql`select ${sql.join(arrays, sql`, `)} from ${from}`);
  return row as { readonly [Name in keyof Columns]: readonly Columns[Name][] };
}
