import { reaudit } from '@concord/db/schema/reaudits';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { and, eq, sql } from 'drizzle-orm';

/** Whether an assignment, or the audit that came of it, asks again what another audit missed. */
export function isReaudit(orgId: AnyPgColumn, assignmentId: AnyPgColumn) {
  const same = and(eq(reaudit.orgId, orgId), eq(reaudit.assignmentId, assignmentId));
  return sql<boolean>`exists (select 1 from ${reaudit} where ${same})`;
}
