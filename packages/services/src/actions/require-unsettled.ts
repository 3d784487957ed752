import { ServiceError } from '@concord/domain/errors';
import type { Day } from '@concord/domain/ids';
import { inputInvalid } from '@concord/domain/input-invalid';
import type { ActionRow } from './reachable-action.ts';

/** Verified or cancelled work is not planned any more: reopen it first. */
export function requireUnsettled(row: ActionRow): void {
  if (row.status === 'verified' || row.status === 'cancelled') {
    throw new ServiceError('STATE_FORBIDS', { status: row.status });
  }
}

/** A due date may be today at the location, or later. */
export function requireFromToday(dueOn: Day, today: Day): void {
  if (dueOn < today) throw inputInvalid('dueOn', 'DAY_IN_THE_PAST', { today });
}
