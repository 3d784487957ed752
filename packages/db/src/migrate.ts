import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { DatabaseError } from './errors.ts';
import { grantAll } from './grants.ts';
import { prepareQueues } from './job-queues.ts';
import type { Log } from './log.ts';
import { ensureLoginRoles, refuseStrongRoles } from './roles.ts';
import { runMigrations } from './run-migrations.ts';

export type MigrateOptions = {
  readonly ownerUrl: string;
  /** From which the passwords of the login roles are derived. */
  readonly secret: string;
  readonly log: Log;
  /** Names of the pg-boss queues to make. */
  readonly queues?: readonly string[];
  readonly folder?: string;
};

const oldestVersion = 15;
const lockKey = 7_231_990_412;
const lockPatienceMs = 120_000;
const shippedMigrations = path.resolve(import.meta.dirname, '..', 'migrations');

/**
 * Brings the database to this version: checks it, runs migrations, queues, login roles and grants. May be called by
 * several starters at once; the second waits and finds nothing to do.
 * @throws DatabaseError DATABASE_UNREACHABLE, DATABASE_TOO_OLD, DATABASE_BUSY_MIGRATING, MIGRATION_FAILED,
 *   DATABASE_ROLE_DENIED, DATABASE_ROLE_TOO_STRONG
 */
export async function migrate({ ownerUrl, secret, log, queues = [], folder }: MigrateOptions): Promise<void> {
  const sql = openOwner(ownerUrl);
  try {
    await checkServer(sql, ownerUrl);
    await takeLock(sql, log);
    await runMigrations(sql, folder ?? shippedMigrations);
    await prepareQueues(ownerUrl, queues);
    await ensureLoginRoles(sql, secret);
    await refuseStrongRoles(sql);
    await grantAll(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** One connection: it holds the lock, and a lost connection frees it. */
const openOwner = (ownerUrl: string): Sql => {
  const url = parseUrl(ownerUrl);
  return postgres(url.href, { max: 1, connect_timeout: 5, fetch_types: false, onnotice: () => undefined });
};

function parseUrl(text: string): URL {
  const url = URL.parse(text);
  if (url && /^postgres(ql)?:$/.test(url.protocol)) return url;
  throw new DatabaseError('DATABASE_UNREACHABLE', { host: '', port: '', reason: 'not a postgres:// URL' });
}

async function checkServer(sql: Sql, ownerUrl: string): Promise<void> {
  const version = await serverVersion(sql, ownerUrl);
  if (version < oldestVersion) throw new DatabaseError('DATABASE_TOO_OLD', { version, oldest: oldestVersion });
}

async function serverVersion(sql: Sql, ownerUrl: string): Promise<number> {
  try {
    const [row] = await sql<
      { version: number }[]
    >`select current_setting('server_version_num')::int / 10000 as version`;
    return row?.version ?? 0;
  } catch (error) {
    const { hostname: host, port, pathname } = parseUrl(ownerUrl);
    const reason = error instanceof AggregateError ? String(error.errors[0]) : String((error as Error).message);
    const params = { host, port: port || '5432', database: pathname.slice(1), reason };
    throw new DatabaseError('DATABASE_UNREACHABLE', params, { cause: error });
  }
}

/** Polled, because lock_timeout would count waiting for another starter as a failure. Freed with the connection. */
async function takeLock(sql: Sql, log: Log): Promise<void> {
  const until = performance.now() + lockPatienceMs;
  for (let asked = 0; ; asked += 1) {
    const [row] = await sql<{ taken: boolean }[]>`select pg_try_advisory_lock(${lockKey}::bigint) as taken`;
    if (row?.taken) return;
    if (asked === 10) log.info({}, 'another process is migrating this database; waiting for it');
    if (performance.now() > until) throw new DatabaseError('DATABASE_BUSY_MIGRATING');
    await sleep(100);
  }
}
