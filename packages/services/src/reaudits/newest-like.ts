import { audit } from '@concord/db/schema/audits';
import type { Tx } from '@concord/db/client';
import { and, desc, eq } from 'drizzle-orm';
import type { AuditRow } from '../audits/own-audit.ts';

/** The newest audit that counts of the same checklist at the same place. */
export async function newestLike(tx: Tx, { orgId, checklistId, locationId, id }: AuditRow): Promise<string> {
  const [newest] = await tx
    .select({ id: audit.id })
    .from(audit)
    .where(
      and(
        eq(audit.orgId, orgId),
        eq(audit.checklistId, checklistId),
        eq(audit.locationId, locationId),
        eq(audit.status, 'submitted'),
      ),
    )
    .orderBy(desc(audit.performedOn), desc(audit.id))
    .limit(1);
  return newest?.id ?? id;
}
