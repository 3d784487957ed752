import type { SetActionDueInput } from '@concord/domain/action-wire';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { type ActionState, changeAction, stateOf } from './change-action.ts';
import { lockAction } from './reachable-action.ts';
import { requireFromToday, requireUnsettled } from './require-unsettled.ts';

/** Moves the due date. The date first set stays the one that the scorecard goes by. */
export async function setActionDue(ctx: Ctx, { id, dueOn }: SetActionDueInput): Promise<ActionState> {
  requirePermission(ctx.actor, 'actions.work');
  return inBrand(ctx, async (tx) => {
    const { row, today } = await lockAction(ctx, tx, id);
    requireUnsettled(row);
    if (row.dueOn === dueOn) return stateOf(row);
    requireFromToday(dueOn, today);
    return changeAction(ctx, tx, row, {
      verb: 'actions.setDue',
      set: { dueOn },
      event: { kind: 'due', day: dueOn },
    });
  });
}
