import { locationRegion } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import type { Day } from '@concord/domain/ids';
import type { MoveLocationInput } from '@concord/domain/place';
import { and, asc, eq, gt, gte } from 'drizzle-orm';
import { requireRegion } from '../access/require-region.ts';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { FOREVER } from '@concord/domain/steps';
import { changeLocation, lockLocation, type LocationRow, todayAt } from './lock-location.ts';

export interface RegionStep {
  /** `-infinity` for the first. */
  readonly from: Day;
  readonly regionId: string;
}

export interface MovedLocation {
  readonly id: string;
  readonly revision: number;
  /** What held from the day of the move on, so that the move can be taken back by moving there again, in this order. */
  readonly replaced: readonly RegionStep[];
}

/**
 * Puts a location into another region from a day on; moves dated later than that are replaced. Throws NOT_ALLOWED,
 * NOT_FOUND {what: 'location' | 'region'}, LOCATION_MERGED {into, name}, INPUT_INVALID on `from` (DAY_IN_FUTURE: later than today there).
 */
export async function moveLocation(ctx: Ctx, { id, regionId, from }: MoveLocationInput): Promise<MovedLocation> {
  requirePermission(ctx.actor, 'organization.manage');
  return inBrand(ctx, async (tx) => {
    const row = await lockLocation(tx, ctx.actor, id);
    await requireRegion(ctx, tx, regionId);
    if (from > todayAt(ctx, row)) {
      throw new ServiceError('INPUT_INVALID', { issues: [{ path: 'from', code: 'DAY_IN_FUTURE' }] });
    }
    const replaced = await replaceSteps(tx, row, { from, regionId });
    const revision = await changeLocation(tx, row, { regionId });
    await record(ctx, tx, {
      verb: 'locations.move',
      subject: { kind: 'location', id },
      details: { from, regionId, was: row.regionId },
    });
    return { id, revision, replaced };
  });
}

/** Answers what held from that day on. A step that would only repeat the one before it is not made. */
async function replaceSteps(tx: Tx, row: LocationRow, step: RegionStep): Promise<readonly RegionStep[]> {
  const { orgId, id: locationId } = row;
  const ofLocation = and(eq(locationRegion.orgId, orgId), eq(locationRegion.locationId, locationId));
  const steps = await tx
    .select({ from: locationRegion.fromDay, regionId: locationRegion.regionId })
    .from(locationRegion)
    .where(ofLocation)
    .orderBy(asc(locationRegion.fromDay));
  const held = steps.findLast((one) => one.from < step.from);
  const { from: fromDay, regionId } = held?.regionId === step.regionId ? held : step;
  await tx.delete(locationRegion).where(and(ofLocation, gte(locationRegion.fromDay, fromDay)));
  await tx
    .update(locationRegion)
    .set({ untilDay: fromDay })
    .where(and(ofLocation, gt(locationRegion.untilDay, fromDay)));
  await tx.insert(locationRegion).values({ orgId, locationId, fromDay, untilDay: FOREVER, regionId });
  const later = steps.filter((one) => one.from >= step.from);
  return held && later[0]?.from !== step.from ? [{ from: step.from, regionId: held.regionId }, ...later] : later;
}
