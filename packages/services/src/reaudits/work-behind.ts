import { action } from '@concord/db/schema/actions';
import { finding } from '@concord/db/schema/audits';
import type { Tx } from '@concord/db/client';
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { ActionRow } from '../actions/reachable-action.ts';
import { answerKey } from '../audits/answer-content.ts';
import { auditsBelow } from './audits-upon.ts';
import type { ReauditRow } from './standing-reaudit.ts';

/** By answer that is asked again: the action that its finding opened, in the audit below or further down. What was cancelled does not count. */
export async function workBehind(
  tx: Tx,
  { orgId, baseId, asked }: ReauditRow,
  lock?: 'for change',
): Promise<Map<string, ActionRow>> {
  const audits = await auditsBelow(tx, orgId, baseId);
  const found = tx
    .select({ action, question: finding.question, instance: finding.instance })
    .from(action)
    .innerJoin(finding, and(eq(finding.orgId, action.orgId), eq(finding.id, action.findingId)))
    .where(and(eq(action.orgId, orgId), ne(action.status, 'cancelled'), inArray(finding.auditId, [...audits])))
    .orderBy(asc(action.id))
    .$dynamic();
  const rows = await (lock ? found.for('no key update', { of: action }) : found);
  const again = new Set(asked.map(answerKey));
  return new Map(rows.filter((one) => again.has(answerKey(one))).map((one) => [answerKey(one), one.action]));
}
