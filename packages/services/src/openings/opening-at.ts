import { opening } from '@concord/db/schema/openings';
import type { OpeningAtInput } from '@concord/domain/opening';
import { and, eq, ne } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { scorecardPlace } from '../scorecards/scorecard-place.ts';
import { findOpening } from './find-opening.ts';

/** The newest opening of a location that nobody cancelled, or null. Throws NOT_ALLOWED, NOT_FOUND {what: 'location'}. */
export async function openingAt(ctx: Ctx, { locationId }: OpeningAtInput) {
  requirePermission(ctx.actor, 'scorecards.read');
  return inBrand(ctx, async (tx) => {
    await scorecardPlace(tx, ctx.actor, locationId);
    return findOpening(ctx, tx, and(eq(opening.locationId, locationId), ne(opening.status, 'cancelled')));
  });
}
