import { action } from '@concord/db/schema/actions';
import { location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { dayIn } from '@concord/domain/day';
import { ServiceError } from '@concord/domain/errors';
import type { Day } from '@concord/domain/ids';
import { and, eq, type SQL } from 'drizzle-orm';
import { departmentsInReach, locationsInReach } from '../access/reach-filter.ts';
import type { Actor, Ctx } from '../context.ts';

export type ActionRow = typeof action.$inferSelect;

/** The WHERE part over `action` joined with `location`: places and departments in the actor's reach. */
export function actionsInReach(actor: Actor): SQL | undefined {
  return and(eq(action.orgId, actor.orgId), locationsInReach(actor), departmentsInReach(actor, action.departmentId));
}

/** The location of an action, for the join that `actionsInReach` needs. */
export const atLocation = and(eq(location.orgId, action.orgId), eq(location.id, action.locationId));

/** One action, locked for a change, and today at its location. NOT_FOUND outside the actor's reach. */
export async function lockAction(ctx: Ctx, tx: Tx, id: string): Promise<{ row: ActionRow; today: Day }> {
  const [found] = await tx
    .select({ row: action, timeZone: location.timeZone })
    .from(action)
    .innerJoin(location, atLocation)
    .where(and(actionsInReach(ctx.actor), eq(action.id, id)))
    .for('no key update', { of: action });
  if (!found) throw new ServiceError('NOT_FOUND', { what: 'action' });
  return { row: found.row, today: dayIn(ctx.now(), found.timeZone) };
}
