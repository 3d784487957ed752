import { region } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import { reaches } from '@concord/domain/roles';
import type { Ctx } from '../context.ts';
import { requireInBrand } from './require-in-brand.ts';

/** A region counts as reached when it lies in the actor's own; a single location of it does not open its name. */
export async function requireRegion(ctx: Ctx, tx: Tx, id: string): Promise<void> {
  if (!reaches(ctx.actor.access.regions, id)) throw new ServiceError('NOT_FOUND', { what: 'region' });
  await requireInBrand(tx, ctx.actor, region, id, 'region');
}
