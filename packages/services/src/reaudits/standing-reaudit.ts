import { type Reaudit, reauditOf } from '@concord/checklist/reaudit';
import type { AuditContext } from '@concord/checklist/answers';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import { audit } from '@concord/db/schema/audits';
import { reaudit } from '@concord/db/schema/reaudits';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import { and, eq, inArray } from 'drizzle-orm';
import type { AuditRow } from '../audits/own-audit.ts';
import { answersOf } from '../audits/parts-of.ts';

export type ReauditRow = typeof reaudit.$inferSelect;

/** What was asked for with these assignments, by assignment; those that ask for a whole audit are not in it. */
export async function reauditsOf(
  tx: Tx,
  orgId: string,
  assignmentIds: readonly (string | null)[],
): Promise<Map<string, ReauditRow>> {
  const ids = assignmentIds.filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(reaudit)
    .where(and(eq(reaudit.orgId, orgId), inArray(reaudit.assignmentId, [...new Set(ids)])));
  return new Map(rows.map((row) => [row.assignmentId, row]));
}

/** A re-audit that was begun: what it asks, and the audit that it stands on. */
export interface StandingReaudit extends Reaudit {
  readonly row: ReauditRow;
  readonly base: AuditRow;
}

/** Null for a whole audit. The answers are those of the audit it stands on as they are by now. */
export async function standingReaudit(
  tx: Tx,
  row: AuditRow,
  { definition, context }: { readonly definition: ChecklistDefinition; readonly context: AuditContext },
): Promise<StandingReaudit | null> {
  const asked = (await reauditsOf(tx, row.orgId, [row.assignmentId])).get(row.assignmentId ?? '');
  if (!asked) return null;
  const base = await baseOf(tx, asked);
  const answers = await answersOf(tx, base);
  return { ...reauditOf({ definition, answers, missed: asked.asked, context }), row: asked, base };
}

/** The audit whose findings are asked again. */
export async function baseOf(tx: Tx, { orgId, baseId }: ReauditRow): Promise<AuditRow> {
  const [base] = await tx
    .select()
    .from(audit)
    .where(and(eq(audit.orgId, orgId), eq(audit.id, baseId)));
  if (!base) throw new ServiceError('NOT_FOUND', { what: 'audit' });
  return base;
}
