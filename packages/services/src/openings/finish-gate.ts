import { ServiceError } from '@concord/domain/errors';
import type { FinishGateInput } from '@concord/domain/opening';
import { requireDepartment, requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { gatesOf } from './gate-rows.ts';
import { changeGate, type GateState, lockGate } from './lock-gate.ts';

/**
 * Ticks a task off, or takes that back; whoever it was given to may, and whoever works for its department. The same again is success.
 * Throws NOT_ALLOWED, NOT_FOUND {what: 'gate' | 'department'}, STATE_FORBIDS {status}, or {kind} for what is no task, REVISION_STALE {current},
 * STAGE_CLOSED {stage} while a stage before it is not passed.
 */
export async function finishGate(ctx: Ctx, { id, revision, done, note }: FinishGateInput): Promise<GateState> {
  requirePermission(ctx.actor, 'actions.work');
  return inBrand(ctx, async (tx) => {
    const { gate, opening } = await lockGate(tx, ctx.actor, id);
    if (gate.assigneeId !== ctx.actor.memberId) requireDepartment(ctx.actor, gate.departmentId);
    if (gate.demand.kind !== 'task') throw new ServiceError('STATE_FORBIDS', { kind: gate.demand.kind });
    if (done === (gate.doneAt !== null) && note === gate.note) return { id, revision: gate.revision };
    const gates = (await gatesOf(tx, gate.orgId, [opening.id])).get(opening.id) ?? [];
    const closed = gates.find((one) => one.id === id)?.closed ?? false;
    if (done && closed) throw new ServiceError('STAGE_CLOSED', { stage: gate.stage + 1 });
    const by = { doneBy: done ? ctx.actor.memberId : null, doneAt: done ? ctx.now() : null };
    const state = await changeGate(tx, gate, revision, { ...by, note });
    const subject = { kind: 'opening', id: opening.id };
    await record(ctx, tx, { verb: 'openings.finishGate', subject, details: { gateId: id, done, note } });
    return state;
  });
}
