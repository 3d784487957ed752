import { inputInvalid } from '@concord/domain/input-invalid';
import { addDays } from '@concord/domain/day';
import type { SetGateInput } from '@concord/domain/opening';
import { requireDepartment, requirePermission } from '../access/require.ts';
import { requireAssignee } from '../actions/require-assignee.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { changeGate, type GateState, lockGate } from './lock-gate.ts';
import { remindOfGate } from './remind-owners.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Who answers for a gate, and until when; the day moves with the opening day from then on. Throws NOT_ALLOWED, NOT_FOUND {what: 'gate' |
 * 'department' | 'member'}, STATE_FORBIDS {status}, REVISION_STALE {current}, INPUT_INVALID on `dueOn` (DUE_AFTER_OPENING) and
 * `assigneeId` (ASSIGNEE_CANNOT_WORK).
 */
export async function setGate(ctx: Ctx, { id, revision, assigneeId, dueOn }: SetGateInput): Promise<GateState> {
  requirePermission(ctx.actor, 'actions.verify');
  return inBrand(ctx, async (tx) => {
    const { gate, opening } = await lockGate(tx, ctx.actor, id);
    requireDepartment(ctx.actor, gate.departmentId);
    if (dueOn > opening.opensOn) throw inputInvalid('dueOn', 'DUE_AFTER_OPENING');
    const daysBefore = Math.round((Date.parse(opening.opensOn) - Date.parse(dueOn)) / DAY_MS);
    // A day that no calendar has is another one by now.
    if (addDays(opening.opensOn, -daysBefore) !== dueOn) throw inputInvalid('dueOn', 'VALUE_UNREADABLE');
    const { locationId } = opening;
    await requireAssignee(ctx, tx, assigneeId, { locationId, departmentId: gate.departmentId });
    const state = await changeGate(tx, gate, revision, { assigneeId, daysBefore });
    const subject = { kind: 'opening', id: opening.id };
    await record(ctx, tx, { verb: 'openings.setGate', subject, details: { gateId: id, assigneeId, dueOn } });
    if (assigneeId !== null && assigneeId !== gate.assigneeId) {
      await ctx.jobs.send(tx, 'notify', { orgId: gate.orgId, id, kind: 'opening_gate_given' });
    }
    if (daysBefore !== gate.daysBefore) await remindOfGate(ctx, tx, id, dueOn);
    return state;
  });
}
