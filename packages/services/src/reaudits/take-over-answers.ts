import { auditAnswer } from '@concord/db/schema/audits';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import { and, eq } from 'drizzle-orm';
import { answerKey } from '../audits/answer-content.ts';
import { baseOf, type ReauditRow } from './standing-reaudit.ts';

/**
 * Gives a re-audit that begins all answers of its base but those that missed, so that it is a whole audit by itself from then on.
 * Throws VERSION_MISMATCH for any version but the base's.
 */
export async function takeOverAnswers(
  tx: Tx,
  asked: ReauditRow,
  begun: { readonly id: string; readonly checklistVersionId: string },
): Promise<void> {
  const base = await baseOf(tx, asked);
  if (base.checklistVersionId !== begun.checklistVersionId) throw new ServiceError('VERSION_MISMATCH');
  const again = new Set(asked.asked.map(answerKey));
  const rows = await tx
    .select()
    .from(auditAnswer)
    .where(and(eq(auditAnswer.orgId, asked.orgId), eq(auditAnswer.auditId, base.id)));
  const takenOver = rows.filter((row) => !again.has(answerKey(row)));
  if (takenOver.length === 0) return;
  await tx.insert(auditAnswer).values(takenOver.map((row) => ({ ...row, auditId: begun.id, revision: 1 })));
}
