import type { Database } from '@concord/db/client';
import { session, user } from '@concord/db/schema/auth';
import { withoutTenant } from '@concord/db/tenant';
import { and, eq, gt } from 'drizzle-orm';

export interface FoundSession {
  readonly sessionId: string;
  readonly expiresAt: Date;
  readonly activeOrgId: string | null;
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
}

/**
 * The session of a token, read anew at each request: what was revoked ends with the next one.
 * `db` is the pool of the auth role. Null when the token is unknown, revoked or past its time.
 */
export async function findSession(db: Database, token: string, now: Date): Promise<FoundSession | null> {
  const [row] = await withoutTenant(db, (drizzle) =>
    drizzle
      .select({
        sessionId: session.id,
        expiresAt: session.expiresAt,
        activeOrgId: session.activeOrgId,
        user: { id: user.id, name: user.name, email: user.email },
      })
      .from(session)
      .innerJoin(user, eq(user.id, session.userId))
      .where(and(eq(session.token, token), gt(session.expiresAt, now))),
  );
  return row ?? null;
}
