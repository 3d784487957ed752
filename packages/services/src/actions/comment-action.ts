import type { CommentActionInput } from '@concord/domain/action-wire';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { addActionEvent } from './add-action-event.ts';
import { type ActionState, stateOf } from './change-action.ts';
import { lockAction } from './reachable-action.ts';

export async function commentAction(ctx: Ctx, { id, eventId, body }: CommentActionInput): Promise<ActionState> {
  requirePermission(ctx.actor, 'actions.work');
  return inBrand(ctx, async (tx) => {
    const { row, today } = await lockAction(ctx, tx, id);
    await addActionEvent(ctx, tx, {
      verb: 'actions.comment',
      id: eventId,
      actionId: id,
      kind: 'comment',
      body,
      photoId: null,
      day: today,
    });
    return stateOf(row);
  });
}
