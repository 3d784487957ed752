import { setTimeout as sleep } from 'node:timers/promises';
import { eq, and, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { connect } from '../client.ts';
import { guardAgainstLostSockets } from '../guard.ts';
import { silentLog } from '../log.ts';
import { department, region } from '../schema/organization.ts';
import { withTenant } from '../tenant.ts';
import { DatabaseUnavailable } from '../unavailable.ts';

/**
 * A process under write load, as the API is: `kill-writer.ts URL WRITERS ORG…`. Each writer has a row that counts its
 * writes. Tells its parent of every acknowledged write and of every refused try; ends when its input ends.
 */
const [url = '', writers = '', ...orgs] = process.argv.slice(2);
const db = connect({ url, max: 8, log: silentLog });
let running = true;
process.stdin.on('end', () => (running = false)).resume();
const tell = (...words: readonly (string | number)[]): boolean => process.stdout.write(`${words.join(' ')}\n`);
guardAgainstLostSockets({ log: { ...silentLog, error: () => void tell('guarded', Date.now()) } });

async function write(orgId: string, counter: string, id: string): Promise<void> {
  await withTenant(db, orgId, async (tx) => {
    const made = await tx
      .insert(region)
      .values({ orgId, id, key: id, name: counter })
      .onConflictDoNothing()
      .returning({ id: region.id });
    if (made.length === 0) return;
    await tx.insert(department).values({ orgId, id, key: id, name: counter });
    await tx
      .update(region)
      .set({ name: sql`(${region.name}::int + 1)::text` })
      .where(and(eq(region.orgId, orgId), eq(region.key, counter)));
  });
}

async function untilAcknowledged(orgId: string, counter: string, id: string): Promise<void> {
  for (;;) {
    const began = Date.now();
    try {
      await write(orgId, counter, id);
      tell('ack', began, counter, id);
      return;
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
      tell('fail', began, error.reason, Date.now() - began);
      await sleep(20);
    }
  }
}

async function writer(number: number): Promise<void> {
  const orgId = orgs[number % orgs.length] ?? '';
  const counter = `counter-${number}`;
  await withTenant(db, orgId, (tx) => tx.insert(region).values({ orgId, id: v7(), key: counter, name: '0' }));
  while (running) await untilAcknowledged(orgId, counter, v7());
}

await Promise.all(Array.from({ length: Number(writers) }, (_, number) => writer(number)));
await db.close();
tell('end');
