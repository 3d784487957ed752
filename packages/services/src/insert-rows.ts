import type { Tx } from '@concord/db/tenant';
import { getTableColumns, getTableName, type InferInsertModel, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

const ROWS_PER_STATEMENT = 2_000;

/**
 * Inserts many rows set-wise: the rows travel as one JSON parameter and become a record set on the server, which is many times
 * quicker than a multi-row VALUES with a parameter per field. Columns that the first row lacks keep their defaults.
 */
export async function insertRows<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly InferInsertModel<Table>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.entries(getTableColumns(table)).filter(([property]) => Object.hasOwn(first, property));
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  const shape = sql.join(
    columns.map(([, column]) => sql`${sql.identifier(column.name)} ${sql.raw(column.getSQLType())}`),
    sql`, `,
  );
  const target = sql.identifier(getTableName(table));
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) {
    const records = rows.slice(at, at + ROWS_PER_STATEMENT).map((row) => {
      const fields = row as Readonly<Record<string, unknown>>;
      return Object.fromEntries(columns.map(([property, column]) => [column.name, fields[property] ?? null]));
    });
    await tx.execute(
      sql`insert into ${target} (${names}) select ${names} from jsonb_to_recordset(${JSON.stringify(records)}::text::jsonb) as r(${shape})`,
    );
  }
}
