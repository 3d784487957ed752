import { sql } from 'drizzle-orm';
import type { PgTransactionConfig } from 'drizzle-orm/pg-core';
import type { Database, Drizzle, Tx } from './client.ts';
import { asUnavailable } from './unavailable.ts';

export type { Database, Tx } from './client.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Runs `work` in one transaction that sees and writes the rows of one brand only. `SET LOCAL` and not `set_config()`,
 * which would not reach the workers of Citus; it takes no parameters, so the id is checked here to be nothing but a uuid.
 * @throws TypeError when `orgId` is no uuid; DatabaseUnavailable when the database cannot serve now.
 */
export async function withTenant<T>(
  db: Database,
  orgId: string,
  work: (tx: Tx) => Promise<T>,
  options?: PgTransactionConfig,
): Promise<T> {
  if (!uuid.test(orgId)) throw new TypeError('orgId is not a uuid');
  try {
    return await db.gate.pass(() =>
      db.drizzle.transaction(async (tx) => {
        await tx.execute(sql.raw(`SET LOCAL app.org_id = '${orgId}'`));
        return work(tx);
      }, options),
    );
  } catch (error) {
    throw asUnavailable(error) ?? error;
  }
}

/**
 * Runs statements on tables that know no brand: sessions and the directory of brands. Not one transaction.
 * @throws DatabaseUnavailable when the database cannot serve now.
 */
export async function withoutTenant<T>(db: Database, work: (drizzle: Drizzle) => PromiseLike<T>): Promise<T> {
  try {
    return await db.gate.pass(async () => work(db.drizzle));
  } catch (error) {
    throw asUnavailable(error) ?? error;
  }
}
