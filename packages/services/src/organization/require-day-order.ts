import type { Day } from '@concord/domain/ids';
import { inputInvalid } from '@concord/domain/input-invalid';

interface Days {
  readonly openedOn: Day | null;
  readonly closedOn: Day | null;
}

/** A location closes on the day it opens at the earliest. Throws INPUT_INVALID on the day that was given (CLOSED_BEFORE_OPENED). */
export function requireDayOrder({ openedOn, closedOn }: Days, given: keyof Days): void {
  if (openedOn === null || closedOn === null || openedOn <= closedOn) return;
  throw inputInvalid(given, 'CLOSED_BEFORE_OPENED');
}
