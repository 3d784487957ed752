import type { AddActionEvidenceInput } from '@concord/domain/action-wire';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { requirePhoto } from '../photos/photos-in-reach.ts';
import { addActionEvent } from './add-action-event.ts';
import { type ActionState, stateOf } from './change-action.ts';
import { lockAction } from './reachable-action.ts';

/** Adds an uploaded photo as proof. Throws NOT_FOUND {what: 'photo'} before it was uploaded, and for what the actor may not see. */
export async function addActionEvidence(ctx: Ctx, input: AddActionEvidenceInput): Promise<ActionState> {
  requirePermission(ctx.actor, 'actions.work');
  return inBrand(ctx, async (tx) => {
    const { row, today } = await lockAction(ctx, tx, input.id);
    await requirePhoto(tx, ctx.actor, input.photoId);
    await addActionEvent(ctx, tx, {
      verb: 'actions.addEvidence',
      id: input.eventId,
      actionId: input.id,
      kind: 'evidence',
      body: input.body,
      photoId: input.photoId,
      day: today,
    });
    return stateOf(row);
  });
}
