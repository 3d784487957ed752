import type { Tx } from '@concord/db/client';
import { addDays } from '@concord/domain/day';
import type { Day } from '@concord/domain/ids';
import type { Ctx } from '../context.ts';

/** So many days before a gate is due, whoever answers for it is reminded. */
export const REMINDED_DAYS_BEFORE = 3;

const morningOf = (day: Day): Date => new Date(`${day}T06:00:00.000Z`);

interface Due {
  readonly id: string;
  readonly daysBefore: number;
}

/** Before each gate is due its owner hears of it, and the day after the opening day whoever plans it, unless it is moved or done by then. */
export async function remindOfOpening(
  ctx: Ctx,
  tx: Tx,
  opening: { readonly id: string; readonly opensOn: Day },
  gates: readonly Due[],
): Promise<void> {
  const { id, opensOn } = opening;
  for (const gate of gates) await remindOfGate(ctx, tx, gate.id, addDays(opensOn, -gate.daysBefore));
  const { orgId } = ctx.actor;
  await ctx.jobs.send(tx, 'notify', { orgId, id, kind: 'opening_late' }, morningOf(addDays(opensOn, 1)));
}

/** Queues the reminder of one gate; whether it still holds is asked in the morning of that day, so moving a gate needs no taking back. */
export async function remindOfGate(ctx: Ctx, tx: Tx, id: string, dueOn: Day): Promise<void> {
  const { orgId } = ctx.actor;
  const day = addDays(dueOn, -REMINDED_DAYS_BEFORE);
  await ctx.jobs.send(tx, 'notify', { orgId, id, kind: 'opening_gate_due' }, morningOf(day));
}
