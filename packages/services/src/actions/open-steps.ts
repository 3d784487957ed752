import { type ActionStatus, type ActionStep, ACTION_STEPS, nextActionStatus } from '@concord/domain/action';
import { type Permission, roleGrants } from '@concord/domain/roles';
import type { Actor } from '../context.ts';

interface Standing {
  readonly status: ActionStatus;
  readonly finishedBy: string | null;
}

/** Work is done by who may work it; what takes it out of the account, or back into it after a verdict, needs who may verify. */
export function permissionOf(status: ActionStatus, step: ActionStep): Permission {
  const settled = step === 'verify' || step === 'cancel' || (step === 'reopen' && status !== 'done');
  return settled ? 'actions.verify' : 'actions.work';
}

/** The steps the actor may take from here. Nobody verifies their own work. */
export function openSteps(actor: Actor, action: Standing): readonly ActionStep[] {
  return ACTION_STEPS.filter(
    (step) =>
      nextActionStatus(action.status, step) !== null &&
      roleGrants(actor.role, permissionOf(action.status, step)) &&
      (step !== 'verify' || action.finishedBy !== actor.memberId),
  );
}
