import { location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { dayIn } from '@concord/domain/day';
import type { Day } from '@concord/domain/ids';
import { and, eq, isNull } from 'drizzle-orm';
import { locationsInReach } from '../access/reach-filter.ts';
import type { Ctx } from '../context.ts';

/** Today for a network over several time zones: the latest day that any of its locations has reached. */
export async function networkDay(ctx: Ctx, tx: Tx): Promise<Day> {
  const rows = await tx
    .selectDistinct({ timeZone: location.timeZone })
    .from(location)
    .where(and(eq(location.orgId, ctx.actor.orgId), isNull(location.mergedInto), locationsInReach(ctx.actor)));
  const days = rows.map((row) => dayIn(ctx.now(), row.timeZone)).sort();
  return days.at(-1) ?? dayIn(ctx.now(), 'UTC');
}
