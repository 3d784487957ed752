import type { AssignActionInput } from '@concord/domain/action-wire';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { type ActionState, changeAction, stateOf } from './change-action.ts';
import { lockAction } from './reachable-action.ts';
import { requireAssignee } from './require-assignee.ts';
import { requireUnsettled } from './require-unsettled.ts';

/** Gives an action to a member who can work it, or to nobody. To whom it belongs already: nothing changes. */
export async function assignAction(ctx: Ctx, { id, assigneeId }: AssignActionInput): Promise<ActionState> {
  requirePermission(ctx.actor, 'actions.work');
  return inBrand(ctx, async (tx) => {
    const { row, today } = await lockAction(ctx, tx, id);
    requireUnsettled(row);
    if (row.assigneeId === assigneeId) return stateOf(row);
    await requireAssignee(ctx, tx, assigneeId, row);
    return changeAction(ctx, tx, row, {
      verb: 'actions.assign',
      set: { assigneeId },
      event: { kind: 'assigned', subjectId: assigneeId, day: today },
      ...(assigneeId === null ? {} : { notify: 'action_assigned' as const }),
    });
  });
}
