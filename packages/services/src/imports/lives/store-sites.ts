import { location, region } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/tenant';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Ctx } from '../../context.ts';
import { insertRows } from '../../insert-rows.ts';
import type { LivesSite } from './join.ts';

const IMPORTED_REGION = { key: 'imported', name: 'Imported' };

/** The region that new places go to: the brand's oldest top region, else one made for imports. */
async function regionForNew(ctx: Ctx, tx: Tx): Promise<string> {
  const orgId = ctx.actor.orgId;
  const [top] = await tx
    .select({ id: region.id })
    .from(region)
    .where(and(eq(region.orgId, orgId), isNull(region.parentId)))
    .orderBy(asc(region.createdAt), asc(region.id))
    .limit(1);
  if (top) return top.id;
  const id = ctx.newId();
  await tx.insert(region).values({ orgId, id, parentId: null, ...IMPORTED_REGION });
  return id;
}

export interface StoredSites {
  /** Location id by the source's business id. */
  readonly ids: ReadonlyMap<string, string>;
  /** Ids of those that are new. */
  readonly created: readonly string[];
}

/** Creates the places that the brand does not have yet, found by external id (of a merged one: the place it went into); places it has stay as the brand keeps them. */
export async function storeSites(
  ctx: Ctx,
  tx: Tx,
  sites: readonly LivesSite[],
  timeZone: string,
): Promise<StoredSites> {
  const orgId = ctx.actor.orgId;
  const existing = await tx
    .select({ id: sql<string>`coalesce(${location.mergedInto}, ${location.id})`, externalId: location.externalId })
    .from(location)
    .where(eq(location.orgId, orgId));
  const ids = new Map(existing.map((row) => [row.externalId, row.id]));
  const fresh = sites.filter((site) => !ids.has(site.externalId));
  if (fresh.length === 0) return { ids, created: [] };
  const regionId = await regionForNew(ctx, tx);
  const rows = fresh.map((site) => ({ orgId, id: ctx.newId(), regionId, ...site, timeZone }));
  await insertRows(tx, location, rows);
  for (const row of rows) ids.set(row.externalId, row.id);
  return { ids, created: rows.map((row) => row.id) };
}
