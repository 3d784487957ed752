import { importMapping } from '@concord/db/schema/imports';
import { ServiceError } from '@concord/domain/errors';
import type { SaveMappingInput } from '@concord/domain/location-import';
import { sql } from 'drizzle-orm';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { requireImport } from './require-import.ts';

/** Keeps a mapping under a name; a mapping of that name becomes this one and keeps its id, which is answered. Throws ID_TAKEN. */
export async function saveMapping(ctx: Ctx, { id, name, mapping }: SaveMappingInput): Promise<{ readonly id: string }> {
  requireImport(ctx.actor, 'locations');
  const { orgId, memberId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    const kept = await tx
      .update(importMapping)
      .set({ mapping })
      .where(
        sql`${importMapping.orgId} = ${orgId} and ${importMapping.kind} = 'locations' and ${importMapping.name} = ${name}`,
      )
      .returning({ id: importMapping.id });
    const [row] =
      kept.length > 0
        ? kept
        : await tx
            .insert(importMapping)
            .values({ orgId, id, kind: 'locations', name, mapping, createdBy: memberId, createdAt: ctx.now() })
            .onConflictDoNothing()
            .returning({ id: importMapping.id });
    if (!row) throw new ServiceError('ID_TAKEN');
    await record(ctx, tx, {
      verb: 'imports.saveMapping',
      subject: { kind: 'importMapping', id: row.id },
      details: { name, mapping },
    });
    return row;
  });
}
