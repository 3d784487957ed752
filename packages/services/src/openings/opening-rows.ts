import type { Tx } from '@concord/db/client';
import { location, member, region } from '@concord/db/schema/organization';
import { opening } from '@concord/db/schema/openings';
import { dayIn } from '@concord/domain/day';
import type { Day } from '@concord/domain/ids';
import type { OpeningStatus } from '@concord/domain/opening';
import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { locationsInReach } from '../access/reach-filter.ts';
import type { Actor } from '../context.ts';

const starter = alias(member, 'starter');
const ender = alias(member, 'ender');

/** Openings in reach with what people call the things around them; narrow it with `where`. */
export function selectOpenings(tx: Tx) {
  return tx
    .select({
      id: opening.id,
      status: sql<OpeningStatus>`${opening.status}`,
      opensOn: opening.opensOn,
      playbookId: opening.playbookId,
      playbookName: opening.playbookName,
      stages: opening.stages,
      reason: opening.reason,
      startedAt: opening.startedAt,
      endedAt: opening.endedAt,
      startedBy: starter.name,
      endedBy: ender.name,
      revision: opening.revision,
      timeZone: location.timeZone,
      location: { id: location.id, name: location.name, city: location.city },
      region: { id: region.id, name: region.name },
    })
    .from(opening)
    .innerJoin(location, and(eq(location.orgId, opening.orgId), eq(location.id, opening.locationId)))
    .innerJoin(region, and(eq(region.orgId, location.orgId), eq(region.id, location.regionId)))
    .innerJoin(starter, and(eq(starter.orgId, opening.orgId), eq(starter.id, opening.startedBy)))
    .leftJoin(ender, and(eq(ender.orgId, opening.orgId), eq(ender.id, opening.endedBy)))
    .$dynamic();
}

export const openingsInReach = (actor: Actor) => and(eq(opening.orgId, actor.orgId), locationsInReach(actor));

type Row = Awaited<ReturnType<typeof selectOpenings>>[number];

/** A row for the wire, and today at its location. */
export function shownOpening({ timeZone, startedAt, endedAt, ...row }: Row, now: Date) {
  const today: Day = dayIn(now, timeZone);
  return {
    ...row,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    today,
    late: row.status === 'preparing' && row.opensOn < today,
  };
}
