import { actionEvent } from '@concord/db/schema/actions';
import type { Tx } from '@concord/db/client';
import { type ActionStatus, type ActionStep, nextActionStatus } from '@concord/domain/action';
import type { StepActionInput } from '@concord/domain/action-wire';
import { ServiceError } from '@concord/domain/errors';
import type { Day } from '@concord/domain/ids';
import type { NotificationKind } from '@concord/domain/notification';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { rebuildScores } from '../rollups/rebuild-scores.ts';
import { type ActionState, changeAction } from './change-action.ts';
import { permissionOf } from './open-steps.ts';
import { type ActionRow, lockAction } from './reachable-action.ts';

/** The steps that the action share is told from. */
const VERDICTS: readonly ActionStep[] = ['verify', 'reopen', 'cancel'];

const NOTIFY: Partial<Record<ActionStep, NotificationKind>> = {
  finish: 'action_finished',
  verify: 'action_verified',
  reopen: 'action_reopened',
};

/**
 * One step of an action's life. Throws REVISION_STALE {current} when somebody else changed it, STATE_FORBIDS when the step is
 * not open from here, EVIDENCE_REQUIRED when nothing shows that it is done, VERIFY_OWN_WORK when the finisher verifies.
 */
export async function stepAction(ctx: Ctx, input: StepActionInput): Promise<ActionState> {
  requirePermission(ctx.actor, 'actions.work');
  return inBrand(ctx, async (tx) => {
    const { row, today } = await lockAction(ctx, tx, input.id);
    const from = row.status as ActionStatus;
    if (row.revision !== input.revision) throw new ServiceError('REVISION_STALE', { current: row.revision });
    const status = nextActionStatus(from, input.step);
    if (status === null) throw new ServiceError('STATE_FORBIDS', { status: from, step: input.step });
    requirePermission(ctx.actor, permissionOf(from, input.step));
    if (input.step === 'verify' && row.finishedBy === ctx.actor.memberId) throw new ServiceError('VERIFY_OWN_WORK');
    if (input.step === 'finish' && input.comment === '') await requireProof(tx, row);
    const notify = NOTIFY[input.step];
    const changed = await changeAction(ctx, tx, row, {
      verb: 'actions.step',
      set: { status, ...stampsOf(ctx, input.step, today) },
      event: { kind: input.step, body: input.comment, day: today },
      ...(notify ? { notify } : {}),
    });
    if (VERDICTS.includes(input.step)) {
      await rebuildScores(tx, row.orgId, { locations: [row.locationId], from: today });
    }
    return changed;
  });
}

function stampsOf(ctx: Ctx, step: ActionStep, today: Day): Partial<ActionRow> {
  const { memberId } = ctx.actor;
  const unverified = { verifiedBy: null, verifiedAt: null, verifiedOn: null };
  switch (step) {
    case 'finish':
      return { finishedBy: memberId, finishedAt: ctx.now() };
    case 'verify':
      return { verifiedBy: memberId, verifiedAt: ctx.now(), verifiedOn: today };
    case 'reopen':
      return { finishedBy: null, finishedAt: null, ...unverified };
    case 'start':
    case 'cancel':
      return {};
  }
}

/** A comment or a piece of evidence since the work was opened, or opened again. */
async function requireProof(tx: Tx, row: ActionRow): Promise<void> {
  const [latest] = await tx
    .select({ kind: actionEvent.kind })
    .from(actionEvent)
    .where(
      and(
        eq(actionEvent.orgId, row.orgId),
        eq(actionEvent.actionId, row.id),
        inArray(actionEvent.kind, ['comment', 'evidence', 'reopen']),
      ),
    )
    .orderBy(desc(actionEvent.at), desc(actionEvent.id))
    .limit(1);
  if (latest === undefined || latest.kind === 'reopen') throw new ServiceError('EVIDENCE_REQUIRED');
}
