import { copyRows } from '@concord/db/copy-rows';
import { region } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/tenant';
import { ServiceError } from '@concord/domain/errors';
import { asc, eq, type InferInsertModel, sql } from 'drizzle-orm';
import type { Ctx } from '../../context.ts';

type NewRegion = InferInsertModel<typeof region>;

export interface ResolvedRegions {
  /** Regions that the tree does not have, parents first. They are not stored yet. */
  readonly missing: readonly NewRegion[];
  /** For a new location whose row names no region. */
  readonly fallback: string;
}

const MOST_PATHS = 100_000;
const IMPORTED = 'Imported';
const folded = (name: string) => name.toLowerCase();

/**
 * Finds the region of every path in `location_stage` and writes it to the temporary table `location_stage_region`; what the tree lacks
 * gets an id. A path of one name also means the only region that is called so, wherever it lies.
 * @throws ServiceError IMPORT_UNREADABLE TOO_MANY_REGIONS
 */
export async function resolveRegions(ctx: Ctx, tx: Tx, file: string): Promise<ResolvedRegions> {
  const tree = await readTree(ctx, tx);
  const paths = await tx.execute<{ regions: string[] }>(
    sql`select distinct regions from location_stage where good and cardinality(regions) > 0 limit ${MOST_PATHS + 1}`,
  );
  if (paths.length > MOST_PATHS)
    throw new ServiceError('IMPORT_UNREADABLE', { file, line: 1, reason: 'TOO_MANY_REGIONS' });
  const found = paths.map(({ regions }) => [regions, tree.find(regions)] as const);
  await tx.execute(sql`create temporary table location_stage_region (regions text[], region_id uuid) on commit drop`);
  await copyRows(tx, 'location_stage_region', ['regions', 'region_id'], found);
  await tx.execute(sql`analyze location_stage_region`);
  const fallback = tree.top() ?? tree.find([IMPORTED]);
  return { missing: tree.missing, fallback };
}

async function readTree(ctx: Ctx, tx: Tx) {
  const { orgId } = ctx.actor;
  const rows = await tx
    .select({ id: region.id, parentId: region.parentId, name: region.name })
    .from(region)
    .where(eq(region.orgId, orgId))
    .orderBy(asc(region.createdAt), asc(region.id));
  const byPlace = new Map<string, string>();
  const byName = Map.groupBy(rows, (row) => folded(row.name));
  const missing: NewRegion[] = [];
  const place = (parentId: string | null, name: string) => `${parentId ?? ''}/${folded(name)}`;
  for (const row of rows)
    if (!byPlace.has(place(row.parentId, row.name))) byPlace.set(place(row.parentId, row.name), row.id);

  function find(path: readonly string[]): string {
    const alone = path.length === 1 ? byName.get(folded(path[0] ?? '')) : undefined;
    if (alone?.length === 1 && alone[0]) return alone[0].id;
    let parentId: string | null = null;
    for (const name of path) parentId = byPlace.get(place(parentId, name)) ?? add(parentId, name);
    return parentId ?? '';
  }

  function add(parentId: string | null, name: string): string {
    const id = ctx.newId();
    // A name in any script makes no key; the id does, and nobody has to read it.
    missing.push({ orgId, id, parentId, key: `imported-${id}`, name });
    byPlace.set(place(parentId, name), id);
    return id;
  }

  const top = () => rows.find((row) => row.parentId === null)?.id ?? missing.find((row) => row.parentId === null)?.id;
  return { find, top, missing };
}
