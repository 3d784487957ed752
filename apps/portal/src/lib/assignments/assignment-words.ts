import type { AssignmentStatus } from '@concord/domain/assignment';
import * as m from '@concord/i18n/messages';
import type { Tone } from '@concord/ui/tone';

const STATUSES: Record<AssignmentStatus, { label: () => string; tone: Tone }> = {
  open: { label: m.assignments_status_open, tone: 'info' },
  started: { label: m.assignments_status_started, tone: 'warn' },
  done: { label: m.assignments_status_done, tone: 'good' },
  cancelled: { label: m.assignments_status_cancelled, tone: 'neutral' },
};

export function statusName(status: AssignmentStatus): string {
  return STATUSES[status].label();
}

export function statusTone(status: AssignmentStatus): Tone {
  return STATUSES[status].tone;
}
