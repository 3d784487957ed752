import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import { createGate, type Gate } from './gate.ts';
import type { Log } from './log.ts';
import * as actions from './schema/actions.ts';
import * as auditLog from './schema/audit-log.ts';
import * as audits from './schema/audits.ts';
import * as auth from './schema/auth.ts';
import * as checklists from './schema/checklists.ts';
import * as framework from './schema/framework.ts';
import * as frameworkLinks from './schema/framework-links.ts';
import * as imports from './schema/imports.ts';
import * as knowledge from './schema/knowledge.ts';
import * as organization from './schema/organization.ts';
import * as standards from './schema/standards.ts';

const schema = {
  ...actions,
  ...auditLog,
  ...audits,
  ...auth,
  ...checklists,
  ...framework,
  ...frameworkLinks,
  ...imports,
  ...knowledge,
  ...organization,
  ...standards,
};

export type Drizzle = PostgresJsDatabase<typeof schema>;

/** A drizzle transaction; what verbs write their SQL with. */
export type Tx = Parameters<Parameters<Drizzle['transaction']>[0]>[0];

export type Database = {
  readonly sql: Sql;
  readonly drizzle: Drizzle;
  /** Lets as many in as the pool has connections; `withTenant` passes it by itself. */
  readonly gate: Gate;
  /** Waits at most five seconds for running statements. */
  readonly close: () => Promise<void>;
};

export type ConnectOptions = {
  readonly url: string;
  /** Connections at most. */
  readonly max: number;
  readonly log: Log;
  /** Longest statement, milliseconds; default 30,000. Imports and reports may raise it in their transaction. */
  readonly statementTimeoutMs?: number;
};

/**
 * Opens a pool; connects when first used. Every wait before a statement starts is bounded, so that an API can answer
 * 503 within two seconds: for a place 1 s, for a connection 1 s, between attempts at most 0.5 s.
 */
export function connect({ url, max, log, statementTimeoutMs = 30_000 }: ConnectOptions): Database {
  const sql = postgres(url, {
    max,
    connect_timeout: 1,
    idle_timeout: 60,
    backoff: (retries: number) => Math.min(0.05 * 2 ** retries, 0.5),
    onnotice: (notice) => log.info({ notice: notice['message'] }, 'notice of the database'),
    connection: {
      application_name: 'concord',
      TimeZone: 'UTC',
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: 60_000,
    },
  });
  return {
    sql,
    drizzle: drizzle(sql, { schema }),
    gate: createGate({ places: max, queue: max * 20, patienceMs: 1000 }),
    close: () => sql.end({ timeout: 5 }),
  };
}
