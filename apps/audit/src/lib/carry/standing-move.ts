import type { AuditRecord } from '../storage/records.ts';
import type { DraftMove } from '../wire/answers.ts';

/** The move that brought a draft to the version it is on; null where it was begun on it or came back to it. */
export function standingMove({ moves, checklistVersionId }: AuditRecord): DraftMove | null {
  const last = moves?.at(-1);
  return last && last.undoes === null && last.toVersionId === checklistVersionId ? last : null;
}
