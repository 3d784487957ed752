import { audit } from '@concord/db/schema/audits';
import { checklistVersion } from '@concord/db/schema/checklists';
import type { Tx } from '@concord/db/client';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../context.ts';

export type AuditRow = typeof audit.$inferSelect;

/**
 * The actor's own audits among `ids`, locked: two deliveries to one audit follow each other. Locked in the order of ids,
 * so that two batches over the same audits cannot block each other. An audit of somebody else is not in the map.
 */
export async function lockOwnAudits(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, AuditRow>> {
  const rows = await tx
    .select()
    .from(audit)
    .where(and(eq(audit.orgId, actor.orgId), inArray(audit.id, [...ids]), eq(audit.auditorId, actor.memberId)))
    .orderBy(audit.id)
    .for('no key update');
  return new Map(rows.map((row) => [row.id, row]));
}

/** Published definitions by version id; they passed validateDefinition when they were published and never change. */
export async function definitionsOf(
  tx: Tx,
  actor: Actor,
  versionIds: readonly string[],
): Promise<Map<string, ChecklistDefinition>> {
  if (versionIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: checklistVersion.id, definition: checklistVersion.definition })
    .from(checklistVersion)
    .where(and(eq(checklistVersion.orgId, actor.orgId), inArray(checklistVersion.id, [...new Set(versionIds)])));
  return new Map(rows.map((row) => [row.id, row.definition as ChecklistDefinition]));
}
