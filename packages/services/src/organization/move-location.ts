import { locationRegion } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import { inputInvalid } from '@concord/domain/input-invalid';
import type { MoveLocationInput } from '@concord/domain/place';
import { and, asc, eq, sql } from 'drizzle-orm';
import { requireRegion } from '../access/require-region.ts';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { changeLocation, lockLocation, type LocationRow, todayAt } from './lock-location.ts';
import { placeFrom } from './place-from.ts';

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
      throw inputInvalid('from', 'DAY_IN_FUTURE');
    }
    const replaced = await stepsFrom(tx, row, from);
    await placeFrom(tx, row.orgId, sql`select ${id}::uuid as location_id, ${regionId}::uuid as region_id`, from);
    const revision = await changeLocation(tx, row, { regionId });
    await record(ctx, tx, {
      verb: 'locations.move',
      subject: { kind: 'location', id },
      details: { from, regionId, was: row.regionId },
    });
    return { id, revision, replaced };
  });
}

/** What held from that day on. */
async function stepsFrom(tx: Tx, { orgId, id }: LocationRow, day: Day): Promise<readonly RegionStep[]> {
  const steps = await tx
    .select({ from: locationRegion.fromDay, regionId: locationRegion.regionId })
    .from(locationRegion)
    .where(and(eq(locationRegion.orgId, orgId), eq(locationRegion.locationId, id)))
    .orderBy(asc(locationRegion.fromDay));
  const held = steps.findLast((one) => one.from < day);
  const later = steps.filter((one) => one.from >= day);
  return held && later[0]?.from !== day ? [{ from: day, regionId: held.regionId }, ...later] : later;
}
