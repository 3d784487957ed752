import type { Tx } from '@concord/db/client';
import { departmentScore, locationScore } from '@concord/db/schema/rollups';
import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import { uuids } from './uuids.ts';

/** Gives locations without any scores those of another, pair by pair: places about which nothing is known all score alike. */
export async function copyScores(
  tx: Tx,
  orgId: string,
  pairs: readonly { readonly id: string; readonly like: string }[],
): Promise<void> {
  if (pairs.length === 0) return;
  const [ids, likes] = [uuids(pairs.map(({ id }) => id)), uuids(pairs.map(({ like }) => like))];
  for (const table of [locationScore, departmentScore]) {
    const columns = Object.values(getTableColumns(table)).map(({ name }) => sql.identifier(name));
    const values = Object.values(getTableColumns(table)).map(({ name }) =>
      name === 'location_id' ? sql`pair.id` : sql`s.${sql.identifier(name)}`,
    );
    await tx.execute(sql`
      insert into ${sql.identifier(getTableName(table))} (${sql.join(columns, sql`, `)})
      select ${sql.join(values, sql`, `)} from unnest(${ids}, ${likes}) as pair(id, same)
      join ${sql.identifier(getTableName(table))} s on s.org_id = ${orgId} and s.location_id = pair.same`);
  }
}
