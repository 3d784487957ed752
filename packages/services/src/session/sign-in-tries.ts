import type { Database } from '@concord/db/client';
import { rateLimit } from '@concord/db/schema/auth';
import { withoutTenant } from '@concord/db/tenant';
import { ServiceError } from '@concord/domain/errors';
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { eq, lt, sql } from 'drizzle-orm';

/** Whose tries are counted together: one account from one address (IPv6: one network). Known and unknown accounts alike. */
export interface Trying {
  readonly email: string;
  readonly address: string;
}

const mostTries = 10;
const windowMs = 15 * 60_000;

/**
 * Counts a try before the password is looked at. The window starts with its first try and is not prolonged by refused ones,
 * so nobody is locked out for good. Written outside any other transaction: a failing sign-in does not undo it. `db`: auth role.
 * @throws ServiceError TOO_MANY_TRIES with `retryAfterSeconds`.
 */
export async function countTry(db: Database, trying: Trying, now: Date): Promise<void> {
  const key = keyOf(trying);
  const at = now.getTime();
  const isOver = sql`excluded.last_request - ${rateLimit.lastRequest} >= ${windowMs}`;
  const [row] = await withoutTenant(db, (drizzle) =>
    drizzle
      .insert(rateLimit)
      .values({ id: key, key, count: 1, lastRequest: at })
      .onConflictDoUpdate({
        target: rateLimit.key,
        set: {
          count: sql`case when ${isOver} then 1 else ${rateLimit.count} + 1 end`,
          lastRequest: sql`case when ${isOver} then excluded.last_request else ${rateLimit.lastRequest} end`,
        },
      })
      .returning({ count: rateLimit.count, since: rateLimit.lastRequest }),
  );
  if (!row || row.count <= mostTries) return;
  throw new ServiceError('TOO_MANY_TRIES', { retryAfterSeconds: Math.ceil((row.since + windowMs - at) / 1000) });
}

/** A right password ends the count, and old counts of others go with it. `db`: auth role. */
export async function forgetTries(db: Database, trying: Trying, now: Date): Promise<void> {
  await withoutTenant(db, async (drizzle) => {
    await drizzle.delete(rateLimit).where(eq(rateLimit.key, keyOf(trying)));
    await drizzle.delete(rateLimit).where(lt(rateLimit.lastRequest, now.getTime() - windowMs));
  });
}

/** Hashed, so that the table holds no addresses and every key is short. */
function keyOf({ email, address }: Trying): string {
  return createHash('sha256')
    .update(`${email.toLowerCase()}\n${networkOf(address)}`)
    .digest('hex');
}

/** A whole /64 is given to one IPv6 connection, which could come from another of its addresses at each try: the network counts. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [before = [], after = []] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array<string>(8 - before.length - after.length).fill('0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return groups.map((group) => Number.parseInt(group, 16)).join(':');
}
