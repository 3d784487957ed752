import { location } from '@concord/db/schema/organization';
import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { locationsInReach } from '../access/reach-filter.ts';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

/** A list to choose from; whoever has more of them searches. */
const MOST_VALUES = 500;

/** What the locations in reach can be narrowed by: the values that occur. */
export async function leagueFacets(ctx: Ctx) {
  requirePermission(ctx.actor, 'scorecards.read');
  return inBrand(ctx, async (tx) => {
    const valuesOf = async (column: PgColumn) => {
      const rows = await tx
        .selectDistinct({ value: column })
        .from(location)
        .where(
          and(
            eq(location.orgId, ctx.actor.orgId),
            locationsInReach(ctx.actor),
            isNull(location.mergedInto),
            ne(column, ''),
          ),
        )
        .orderBy(asc(column))
        .limit(MOST_VALUES);
      return rows.map(({ value }) => String(value));
    };
    return {
      countries: await valuesOf(location.countryCode),
      franchisees: await valuesOf(location.franchisee),
      purposes: await valuesOf(location.purpose),
    };
  });
}
