import { auditEvent, auditSealedEvent } from '@concord/db/schema/audit-log';
import { and, eq, type SQL, sql } from 'drizzle-orm';

/** The WHERE part that keeps the brand's events which lie in no batch yet. */
export function unsealed(orgId: string): SQL | undefined {
  const sealed = and(eq(auditSealedEvent.orgId, auditEvent.orgId), eq(auditSealedEvent.eventId, auditEvent.id));
  return and(eq(auditEvent.orgId, orgId), sql`not exists (select 1 from ${auditSealedEvent} where ${sealed})`);
}
