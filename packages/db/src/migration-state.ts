import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sql } from 'postgres';
import * as z from 'zod/mini';

const Journal = z.object({ entries: z.array(z.unknown()) });
const journalFile = path.resolve(import.meta.dirname, '..', 'migrations', 'meta', '_journal.json');

export type MigrationState = {
  /** Migrations that this database has had. */
  readonly applied: number;
  /** Migrations that this version ships. */
  readonly latest: number;
};

/** How far the database is; asked as the owner. */
export async function migrationState(sql: Sql): Promise<MigrationState> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  const [row] = table?.['name']
    ? await sql<{ applied: number }[]>`select count(*)::int as applied from drizzle.__drizzle_migrations`
    : [];
  const { entries } = z.parse(Journal, JSON.parse(readFileSync(journalFile, 'utf8')));
  return { applied: row?.applied ?? 0, latest: entries.length };
}
