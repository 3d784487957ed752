import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DrizzleQueryError } from 'drizzle-orm/errors';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import type { Sql } from 'postgres';
import * as z from 'zod/mini';
import { DatabaseError } from './errors.ts';

const Journal = z.object({ entries: z.array(z.object({ tag: z.string() })) });
const lockNotAvailable = '55P03';
const attempts = 10;

/**
 * Runs all pending migrations in one transaction: they are all in, or nothing has changed. A statement that waits over
 * a second for a lock gives up, so that a long report cannot make everybody queue behind the migration; it is retried.
 * @throws DatabaseError MIGRATION_FAILED with file and reason.
 */
export async function runMigrations(sql: Sql, folder: string): Promise<void> {
  await sql`set lock_timeout = '1s'`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await migrate(drizzle(sql), { migrationsFolder: folder });
      return;
    } catch (error) {
      const cause = error instanceof DrizzleQueryError ? error.cause : error;
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
      if (code !== lockNotAvailable || attempt === attempts) throw failure(error, cause, folder);
      await sleep(500);
    }
  }
}

function failure(error: unknown, cause: unknown, folder: string): DatabaseError {
  const file = error instanceof DrizzleQueryError ? fileOf(error.query, folder) : undefined;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DatabaseError('MIGRATION_FAILED', { file: file ?? 'meta/_journal.json', reason }, { cause: error });
}

/** drizzle names the statement, not the file it stands in; the newest file wins, for it is the likelier to be pending. */
function fileOf(statement: string, folder: string): string | undefined {
  const journal: unknown = JSON.parse(readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8'));
  const files = Journal.parse(journal).entries.map((entry) => `${entry.tag}.sql`);
  return files.findLast((file) => readFileSync(path.join(folder, file), 'utf8').includes(statement));
}
