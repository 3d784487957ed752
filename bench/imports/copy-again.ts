import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Sql } from 'postgres';

interface Copied {
  readonly rows: number;
  readonly seconds: number;
}

/**
 * What the tables hold, by COPY into empty tables of the same columns, keys, indexes, checks and foreign keys. Reading it out does not
 * count.
 */
export async function copyAgain(sql: Sql, tables: readonly string[]): Promise<Copied> {
  // Without it the checks of foreign keys are planned for the empty tables they were a moment ago.
  await sql`analyze`;
  let [rows, seconds] = [0, 0];
  for (const table of tables) {
    const peer = `peer_${table}`;
    await sql.unsafe(`create table ${peer} (like ${table} including all)`);
    const keys = await sql<{ definition: string }[]>`
      select pg_get_constraintdef(oid) as definition from pg_constraint
      where conrelid = ${table}::regclass and contype = 'f'`;
    for (const { definition } of keys) await sql.unsafe(`alter table ${peer} add ${definition}`);
    const chunks = await (await sql.unsafe(`copy ${table} to stdout`).readable()).toArray();
    const started = performance.now();
    await pipeline(Readable.from(chunks), await sql.unsafe(`copy ${peer} from stdin`).writable());
    seconds += (performance.now() - started) / 1000;
    const [counted] = await sql.unsafe<{ rows: number }[]>(`select count(*)::int as rows from ${peer}`);
    rows += counted?.rows ?? 0;
    await sql.unsafe(`drop table ${peer}`);
  }
  return { rows, seconds };
}

/** A CSV file by COPY into a table of texts without any key. */
export async function copyBare(sql: Sql, file: string, columns: readonly string[]): Promise<number> {
  await sql.unsafe(`create table bare (${columns.map((_, n) => `c${n} text`).join(', ')})`);
  const started = performance.now();
  const into = await sql.unsafe('copy bare from stdin (format csv, header)').writable();
  await pipeline(createReadStream(file), into);
  const seconds = (performance.now() - started) / 1000;
  await sql`drop table bare`;
  return seconds;
}
