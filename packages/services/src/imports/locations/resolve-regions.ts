import { copyRows } from '@concord/db/copy-rows';
import type { region } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/tenant';
import { ServiceError } from '@concord/domain/errors';
import { inputInvalid } from '@concord/domain/input-invalid';
import type { LocationImportSettings } from '@concord/domain/location-import';
import { type InferInsertModel, sql } from 'drizzle-orm';
import type { Ctx } from '../../context.ts';
import { readTree, type RegionTree } from './region-tree.ts';

export interface ResolvedRegions {
  /** Regions that the tree does not have, parents first. They are not stored yet. */
  readonly missing: readonly InferInsertModel<typeof region>[];
  /** For a new location whose row names no region. */
  readonly fallback: string;
  /** The names from the top down to a region, stored or missing. */
  readonly pathOf: RegionTree['pathOf'];
}

const MOST_PATHS = 100_000;
const IMPORTED = 'Imported';

/**
 * Finds the region of every path in `location_stage` and writes it to the temporary table `location_stage_region`; what the tree lacks
 * gets an id, and a path that several regions answer to is marked ambiguous.
 * @throws ServiceError IMPORT_UNREADABLE TOO_MANY_REGIONS, INPUT_INVALID on `settings.regionWithout` (REGION_UNKNOWN)
 */
export async function resolveRegions(
  ctx: Ctx,
  tx: Tx,
  { file, settings }: { readonly file: string; readonly settings: LocationImportSettings },
): Promise<ResolvedRegions> {
  const tree = await readTree(ctx, tx);
  const paths = await tx.execute<{ regions: string[] }>(
    sql`select distinct regions from location_stage where good and cardinality(regions) > 0 limit ${MOST_PATHS + 1}`,
  );
  if (paths.length > MOST_PATHS)
    throw new ServiceError('IMPORT_UNREADABLE', { file, line: 1, reason: 'TOO_MANY_REGIONS' });
  const found = paths.map(({ regions }) => {
    const id = tree.find(regions);
    return [regions, id, id === null ? 't' : 'f'] as const;
  });
  await tx.execute(
    sql`create temporary table location_stage_region (regions text[], region_id uuid, ambiguous boolean) on commit drop`,
  );
  await copyRows(tx, 'location_stage_region', ['regions', 'region_id', 'ambiguous'], found);
  await tx.execute(sql`analyze location_stage_region`);
  return { missing: tree.missing, fallback: fallbackIn(tree, settings), pathOf: tree.pathOf };
}

function fallbackIn(tree: RegionTree, { regionWithout }: LocationImportSettings): string {
  if (regionWithout === null) return tree.top() ?? tree.find([IMPORTED]) ?? '';
  if (!tree.has(regionWithout)) throw inputInvalid('settings.regionWithout', 'REGION_UNKNOWN');
  return regionWithout;
}
