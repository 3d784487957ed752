import type { Database } from '@concord/db/client';
import { withoutTenant } from '@concord/db/tenant';
import { sql } from 'drizzle-orm';

/** Whether the database answers a question now, within `patienceMs`. */
export async function databaseAnswers(db: Database, patienceMs = 1_500): Promise<boolean> {
  const asked = withoutTenant(db, (drizzle) => drizzle.execute(sql`select 1`)).then(
    () => true,
    () => false,
  );
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, patienceMs, false);
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
