import { department } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import type { LeagueFilters } from '@concord/domain/league-query';
import { requireDepartment } from '../access/require.ts';
import { requireInBrand } from '../access/require-in-brand.ts';
import { requireRegion } from '../access/require-region.ts';
import type { Ctx } from '../context.ts';

/** What the filters name is the actor's to name. Throws NOT_FOUND {what: 'region' | 'department'}. */
export async function requireFilters(ctx: Ctx, tx: Tx, { regionId, departmentId }: LeagueFilters): Promise<void> {
  if (regionId !== undefined) await requireRegion(ctx, tx, regionId);
  if (departmentId === undefined) return;
  requireDepartment(ctx.actor, departmentId);
  await requireInBrand(tx, ctx.actor, department, departmentId, 'department');
}
