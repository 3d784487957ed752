import type { Database } from '@concord/db/client';
import { brandDirectory, session } from '@concord/db/schema/auth';
import { withoutTenant } from '@concord/db/tenant';
import { asc, eq } from 'drizzle-orm';

/** Writes the brand a session works in; whether the person may is checked at each request, not here. `db`: auth role. */
export async function chooseBrand(db: Database, sessionId: string, orgId: string): Promise<void> {
  await withoutTenant(db, (drizzle) =>
    drizzle.update(session).set({ activeOrgId: orgId }).where(eq(session.id, sessionId)),
  );
}

/** The brand a new session opens with: the one the person joined first. Null for a person without brands. `db`: auth role. */
export async function firstBrandOf(db: Database, userId: string): Promise<string | null> {
  const [row] = await withoutTenant(db, (drizzle) =>
    drizzle
      .select({ orgId: brandDirectory.orgId })
      .from(brandDirectory)
      .where(eq(brandDirectory.userId, userId))
      .orderBy(asc(brandDirectory.orgId))
      .limit(1),
  );
  return row?.orgId ?? null;
}
