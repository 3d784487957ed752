import { v7 } from 'uuid';
import type { TodayAssignment } from '../wire/answers.ts';
import { type AuditRecord, newAudit } from '../storage/records.ts';
import type { OwnerDatabase } from '../storage/schema.ts';
import { strictWrite } from '../storage/strict-write.ts';

/** Begins the audit of an assignment on this device, with or without a network; an audit begun before is returned as it is. */
export async function startAudit(
  db: OwnerDatabase,
  assignment: TodayAssignment,
  startedAt: string,
): Promise<AuditRecord> {
  return strictWrite(db, ['audits', 'versions', 'outbox'], async (tx) => {
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
    });
    await tx.objectStore('audits').put(audit);
    const { id, assignmentId, checklistVersionId, place } = audit;
    const start = { id, assignmentId, checklistVersionId, locationId: place.id, startedAt };
    await tx.objectStore('outbox').add({ kind: 'start', auditId: id, start, tries: 0, refused: null });
    return audit;
  });
}
