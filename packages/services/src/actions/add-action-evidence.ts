import { photo } from '@concord/db/schema/standards';
import type { Tx } from '@concord/db/client';
import type { AddActionEvidenceInput } from '@concord/domain/action-wire';
import { ServiceError } from '@concord/domain/errors';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { photosInReach } from '../photos/photos-in-reach.ts';
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

/** Proof is shown to everybody who sees the action, so it cannot be a picture that the giver does not see. */
async function requirePhoto(tx: Tx, actor: Actor, id: string): Promise<void> {
  const where = and(eq(photo.orgId, actor.orgId), eq(photo.id, id), photosInReach(tx, actor));
  const rows = await tx.select({ id: photo.id }).from(photo).where(where);
  if (rows.length === 0) throw new ServiceError('NOT_FOUND', { what: 'photo' });
}
