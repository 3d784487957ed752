import { opening } from '@concord/db/schema/openings';
import { ServiceError } from '@concord/domain/errors';
import type { ById } from '@concord/domain/organization';
import { eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { findOpening } from './find-opening.ts';

/** One opening with its gates as they stand. Throws NOT_ALLOWED, NOT_FOUND {what: 'opening'}. */
export async function getOpening(ctx: Ctx, { id }: ById) {
  requirePermission(ctx.actor, 'scorecards.read');
  const found = await inBrand(ctx, (tx) => findOpening(ctx, tx, eq(opening.id, id)));
  if (found === null) throw new ServiceError('NOT_FOUND', { what: 'opening' });
  return found;
}
