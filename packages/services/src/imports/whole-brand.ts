import type { Tx } from '@concord/db/tenant';
import { ServiceError } from '@concord/domain/errors';
import { sql } from 'drizzle-orm';
import type { Ctx } from '../context.ts';

/** One import at a time in a brand: two would not see each other's new places. The second is told to come again. */
export async function onlyOne(ctx: Ctx, tx: Tx): Promise<void> {
  const [lock] = await tx.execute<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`import:${ctx.actor.orgId}`}, 0)) as free`,
  );
  if (!lock?.free) throw new ServiceError('IMPORT_RUNNING');
}

/** An import reads files of gigabytes within its transaction; neither a long statement nor a long wait for the next one ends it. */
export async function asLongAsItTakes(tx: Tx): Promise<void> {
  await tx.execute(sql`set local statement_timeout = 0`);
  await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`);
}

const STEPS_PER_WORD = 100;

/** Lets a connection that has nothing to do say a word now and then, for what stands between may forget one that is silent for minutes. */
export function wakeful(tx: Tx): { readonly step: () => Promise<void> } {
  let steps = 0;
  return {
    step: async () => {
      steps += 1;
      if (steps % STEPS_PER_WORD === 0) await tx.execute(sql`select 1`);
    },
  };
}

/**
 * Foreign keys are checked row by row with a plan that the connection keeps. One made while the tables were small reads them whole,
 * which costs minutes once they have grown inside this transaction; so old plans go, and new ones use the keys.
 */
export async function planForMany(tx: Tx): Promise<void> {
  await tx.execute(sql`discard plans`);
  await tx.execute(sql`set local enable_seqscan = off`);
}
