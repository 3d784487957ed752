import { v7 } from 'uuid';
import { answerKey } from './answer-content.ts';
import type { ReauditItem, TodayAssignment } from '../wire/answers.ts';
import { type AnswerRecord, type AuditRecord, newAudit } from '../storage/records.ts';
import type { OwnerDatabase } from '../storage/schema.ts';
import { strictWrite } from '../storage/strict-write.ts';

/**
 * Begins the audit of an assignment on this device, with or without a network; an audit begun before is returned as it is. A re-audit begins
 * with the answers that it takes over, as it does on the server.
 */
export async function startAudit(
  db: OwnerDatabase,
  assignment: TodayAssignment,
  startedAt: string,
): Promise<AuditRecord> {
  return strictWrite(db, ['audits', 'versions', 'outbox', 'answers'], async (tx) => {
    const known = (await tx.objectStore('audits').getAll()).find((audit) => audit.assignmentId === assignment.id);
    if (known) return known;
    const version = await tx.objectStore('versions').get(assignment.checklistVersionId);
    if (!version) throw new Error(`checklist version ${assignment.checklistVersionId} is not on this device`);
    const audit = newAudit({
      id: v7(),
      assignmentId: assignment.id,
      checklistId: version.checklistId,
      checklistVersionId: version.id,
      place: assignment.location,
      dueOn: assignment.dueOn,
      startedAt,
      reaudit: assignment.reaudit,
    });
    await tx.objectStore('audits').put(audit);
    for (const answer of takenOver(audit.id, assignment.reaudit)) await tx.objectStore('answers').put(answer);
    const { id, assignmentId, checklistVersionId, place } = audit;
    const start = { id, assignmentId, checklistVersionId, locationId: place.id, startedAt };
    await tx.objectStore('outbox').add({ kind: 'start', auditId: id, start, tries: 0, refused: null });
    return audit;
  });
}

function takenOver(auditId: string, reaudit: ReauditItem | null): AnswerRecord[] {
  const again = new Set(reaudit?.asked.map(({ question, instance }) => answerKey(question, instance)));
  return (reaudit?.answers ?? [])
    .filter(({ question, instance }) => !again.has(answerKey(question, instance)))
    .map((answer) => ({ ...answer, auditId, revision: 1 }));
}
