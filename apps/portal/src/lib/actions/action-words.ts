import type { ActionStatus, ActionStep, Priority } from '@concord/domain/action';
import * as m from '@concord/i18n/messages';
import type { Tone } from '@concord/ui/tone';

const STATUS_NAMES: Record<ActionStatus, () => string> = {
  open: m.actions_status_open,
  in_progress: m.actions_status_in_progress,
  done: m.actions_status_done,
  verified: m.actions_status_verified,
  cancelled: m.actions_status_cancelled,
};

/** '' for a state that this build does not know. */
export function actionStatusName(status: string): string {
  return Object.hasOwn(STATUS_NAMES, status) ? STATUS_NAMES[status as ActionStatus]() : '';
}

const STATUS_TONES: Record<ActionStatus, Tone> = {
  open: 'neutral',
  in_progress: 'info',
  done: 'warn',
  verified: 'good',
  cancelled: 'neutral',
};

export function actionStatusTone(status: ActionStatus): Tone {
  return STATUS_TONES[status];
}

const PRIORITY_NAMES: Record<Priority, () => string> = {
  low: m.actions_priority_low,
  normal: m.actions_priority_normal,
  high: m.actions_priority_high,
  urgent: m.actions_priority_urgent,
};

export function priorityName(priority: Priority): string {
  return PRIORITY_NAMES[priority]();
}

const PRIORITY_TONES: Record<Priority, Tone> = { low: 'neutral', normal: 'neutral', high: 'warn', urgent: 'bad' };

export function priorityTone(priority: Priority): Tone {
  return PRIORITY_TONES[priority];
}

const STEP_NAMES: Record<ActionStep, () => string> = {
  start: m.actions_step_start,
  finish: m.actions_step_finish,
  verify: m.actions_step_verify,
  reopen: m.actions_step_reopen,
  cancel: m.actions_step_cancel,
};

export function stepName(step: ActionStep): string {
  return STEP_NAMES[step]();
}
