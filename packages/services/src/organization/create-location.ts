import { location } from '@concord/db/schema/organization';
import type { CreateLocationInput } from '@concord/domain/organization';
import { and, eq, getTableColumns } from 'drizzle-orm';
import { requireRegion } from '../access/require-region.ts';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { createOnce } from '../create-once.ts';
import { inBrand } from '../in-brand.ts';
import { openPlaces } from '../rollups/open-places.ts';
import { requireOpeningHours } from './opening-hours.ts';
import { requireDayOrder } from './require-day-order.ts';

const {
  orgId: _orgId,
  id: _id,
  createdAt: _createdAt,
  mergedInto: _mergedInto,
  foundBy: _foundBy,
  revision: _revision,
  ...contentColumns
} = getTableColumns(location);

/** Throws NOT_ALLOWED, NOT_FOUND {what: 'region'}, ID_TAKEN, KEY_TAKEN (the external id is in use), INPUT_INVALID (closed before opened). */
export async function createLocation(ctx: Ctx, input: CreateLocationInput): Promise<{ readonly id: string }> {
  requirePermission(ctx.actor, 'organization.manage');
  requireDayOrder(input, 'closedOn');
  const { orgId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    await requireRegion(ctx, tx, input.regionId);
    const { id, ...given } = input;
    const content = { ...given, openingHours: requireOpeningHours(given.openingHours) };
    const created = await createOnce({
      insert: () =>
        tx
          .insert(location)
          .values({ orgId, id, ...content })
          .onConflictDoNothing()
          .returning({ id: location.id }),
      existing: async () => {
        const [row] = await tx
          .select(contentColumns)
          .from(location)
          .where(and(eq(location.orgId, orgId), eq(location.id, id)));
        return row;
      },
      content,
    });
    if (!created) return { id };
    await openPlaces(tx, orgId, [id]);
    await record(ctx, tx, { verb: 'locations.create', subject: { kind: 'location', id }, details: content });
    return { id };
  });
}
