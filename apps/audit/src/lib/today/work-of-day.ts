import type { TodayAssignment, TodayBundle } from '../wire/answers.ts';
import type { AuditRecord } from '../storage/records.ts';

export interface WorkOfDay {
  readonly drafts: readonly AuditRecord[];
  readonly overdue: readonly TodayAssignment[];
  readonly due: readonly TodayAssignment[];
  readonly later: readonly TodayAssignment[];
  /** Signed and waiting to be sent, newest first. */
  readonly signed: readonly AuditRecord[];
  readonly sent: readonly AuditRecord[];
}

/**
 * Sorts what is on this device into what to do. An assignment whose audit was begun here appears as that audit only.
 * @param day the auditor's own day, `YYYY-MM-DD`
 */
export function workOfDay(bundle: TodayBundle | null, audits: readonly AuditRecord[], day: string): WorkOfDay {
  const begun = new Set(audits.map((audit) => audit.assignmentId));
  const open = (bundle?.assignments ?? []).filter((item) => !begun.has(item.id));
  const inOrder = open.toSorted(
    (a, b) => a.dueOn.localeCompare(b.dueOn) || a.location.name.localeCompare(b.location.name),
  );
  const newest = audits.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
  return {
    drafts: newest.filter((audit) => audit.state === 'draft'),
    overdue: inOrder.filter((item) => item.dueOn < day),
    due: inOrder.filter((item) => item.dueOn === day),
    later: inOrder.filter((item) => item.dueOn > day),
    signed: newest.filter((audit) => audit.state === 'signed'),
    sent: newest.filter((audit) => audit.state === 'sent').slice(0, 20),
  };
}
