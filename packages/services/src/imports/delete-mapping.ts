import { importMapping } from '@concord/db/schema/imports';
import { ServiceError } from '@concord/domain/errors';
import { and, eq } from 'drizzle-orm';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { requireImport } from './require-import.ts';

/** Forgets a mapping; imports that ran with it keep what they used. Throws NOT_FOUND. */
export async function deleteMapping(ctx: Ctx, { id }: { id: string }): Promise<{ readonly id: string }> {
  requireImport(ctx.actor, 'locations');
  return inBrand(ctx, async (tx) => {
    const [row] = await tx
      .delete(importMapping)
      .where(and(eq(importMapping.orgId, ctx.actor.orgId), eq(importMapping.id, id)))
      .returning({ name: importMapping.name });
    if (!row) throw new ServiceError('NOT_FOUND', { what: 'importMapping' });
    await record(ctx, tx, {
      verb: 'imports.deleteMapping',
      subject: { kind: 'importMapping', id },
      details: { name: row.name },
    });
    return { id };
  });
}
