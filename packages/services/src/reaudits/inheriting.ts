import { audit, auditAnswer } from '@concord/db/schema/audits';
import type { Tx } from '@concord/db/client';
import type { AnswerContent, CorrectAuditInput } from '@concord/domain/audit';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { answerKey, contentOf, sameContent } from '../audits/answer-content.ts';
import type { AuditRow } from '../audits/own-audit.ts';
import { auditsUpon } from './audits-upon.ts';
import { reauditsOf } from './standing-reaudit.ts';

type Corrected = CorrectAuditInput['answers'];

interface Inheriting {
  readonly row: AuditRow;
  /** The corrected answers that it took over and has not changed since. */
  readonly answers: Corrected;
}

/** The re-audits that stand on an audit and took over answers that are being corrected in it; locked. `was`: those answers as they were. */
export async function inheriting(
  tx: Tx,
  { orgId, id }: AuditRow,
  corrected: Corrected,
  was: readonly { readonly question: string; readonly instance: number; readonly content: AnswerContent }[],
): Promise<readonly Inheriting[]> {
  const ids = await auditsUpon(tx, orgId, id);
  if (ids.length === 0) return [];
  const rows = await tx
    .select()
    .from(audit)
    .where(and(eq(audit.orgId, orgId), inArray(audit.id, [...ids]), inArray(audit.status, ['draft', 'submitted'])))
    .orderBy(asc(audit.id))
    .for('no key update');
  const asked = await reauditsOf(
    tx,
    orgId,
    rows.map((row) => row.assignmentId),
  );
  const before = new Map(was.map((answer) => [answerKey(answer), answer.content]));
  const found: Inheriting[] = [];
  for (const row of rows) {
    const own = new Set(asked.get(row.assignmentId ?? '')?.asked.map(answerKey));
    const standing = await standingAnswers(tx, row);
    const answers = corrected.filter((answer) => {
      const key = answerKey(answer);
      const [then, now] = [before.get(key), standing.get(key)];
      return !own.has(key) && (then === undefined || now === undefined ? then === now : sameContent(then, now));
    });
    if (answers.length > 0) found.push({ row, answers });
  }
  return found;
}

async function standingAnswers(tx: Tx, row: AuditRow): Promise<Map<string, AnswerContent>> {
  const rows = await tx
    .select()
    .from(auditAnswer)
    .where(and(eq(auditAnswer.orgId, row.orgId), eq(auditAnswer.auditId, row.id)));
  return new Map(rows.map((answer) => [answerKey(answer), contentOf(answer)]));
}
