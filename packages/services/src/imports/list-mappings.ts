import { importMapping } from '@concord/db/schema/imports';
import { LocationMapping } from '@concord/domain/location-import';
import { and, asc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { requireImport } from './require-import.ts';

export interface SavedMapping {
  readonly id: string;
  readonly name: string;
  readonly mapping: LocationMapping;
}

/**
 * The brand's mappings of locations files, by name. What an earlier version stored gets today's defaults for what it could not say; what
 * is no mapping is not offered.
 */
export async function listMappings(ctx: Ctx): Promise<SavedMapping[]> {
  requireImport(ctx.actor, 'locations');
  const rows = await inBrand(ctx, (tx) =>
    tx
      .select({ id: importMapping.id, name: importMapping.name, mapping: importMapping.mapping })
      .from(importMapping)
      .where(and(eq(importMapping.orgId, ctx.actor.orgId), eq(importMapping.kind, 'locations')))
      .orderBy(asc(importMapping.name)),
  );
  return rows.flatMap((row) => {
    const { data: mapping } = z.safeParse(LocationMapping, row.mapping);
    return mapping ? [{ ...row, mapping }] : [];
  });
}
