import { carryAnswers } from '@concord/checklist/carry-answers';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import { auditMove } from '@concord/db/schema/reaudits';
import type { Tx } from '@concord/db/client';
import type { AnswerMutation } from '@concord/domain/audit';
import { and, eq, inArray } from 'drizzle-orm';
import type { AuditRow } from './own-audit.ts';

/** The versions that drafts were on before they went over to another, by audit. */
export async function versionsLeft(
  tx: Tx,
  orgId: string,
  auditIds: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  if (auditIds.length === 0) return new Map();
  const { auditId, fromVersionId } = auditMove;
  const rows = await tx
    .select({ auditId, fromVersionId })
    .from(auditMove)
    .where(and(eq(auditMove.orgId, orgId), inArray(auditId, [...auditIds])));
  return new Map(
    [...Map.groupBy(rows, (row) => row.auditId)].map(([id, moves]) => [
      id,
      new Set(moves.map((row) => row.fromVersionId)),
    ]),
  );
}

/**
 * A change that was made offline on a version that its draft has left: the same change on the version of today where the question asks the
 * same; null where it asks something else, is gone, or takes no such answer.
 */
export function onTodaysVersion(
  mutation: AnswerMutation,
  audit: AuditRow,
  definitions: ReadonlyMap<string, ChecklistDefinition>,
): AnswerMutation | null {
  const older = definitions.get(mutation.checklistVersionId);
  const newer = definitions.get(audit.checklistVersionId);
  if (!older || !newer) return null;
  const { question, instance, content } = mutation;
  const { carried } = carryAnswers(older, newer, [{ question, instance, ...content }]);
  return carried.length > 0 ? { ...mutation, checklistVersionId: audit.checklistVersionId } : null;
}
