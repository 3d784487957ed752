import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss, type ConstructorOptions } from 'pg-boss';
import type { Tx } from './client.ts';

const jobSchema = 'pgboss';

/** Makes or migrates pg-boss's schema and the queues, as the owner: the app's role may not create tables. */
export async function prepareQueues(ownerUrl: string, queues: readonly string[]): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: jobSchema, max: 1, supervise: false, schedule: false });
  const errors: unknown[] = [];
  boss.on('error', (error) => errors.push(error));
  await boss.start();
  try {
    for (const queue of queues) await boss.createQueue(queue);
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** How the app's pg-boss connects: it never makes or alters its schema. */
export function jobOptions(appUrl: string): ConstructorOptions {
  return { connectionString: appUrl, schema: jobSchema, migrate: false, createSchema: false };
}

/** `boss.send(name, data, { db: jobsWithin(tx) })`: the job exists if and only if the transaction commits. */
export const jobsWithin = (tx: Tx) => fromDrizzle(tx, sql);
