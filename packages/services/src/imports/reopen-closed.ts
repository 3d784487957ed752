import type { ById } from '@concord/domain/organization';
import { ServiceError } from '@concord/domain/errors';
import { sql } from 'drizzle-orm';
import { recordAll } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { rebuildScores } from '../rollups/rebuild-scores.ts';
import { findImport } from './find-import.ts';
import { requireImport } from './require-import.ts';

/**
 * Takes back that an import closed locations for being absent from its file, where that is still how they are; assignments that fell away
 * stay cancelled. Again, it finds nothing to do. Throws NOT_ALLOWED, NOT_FOUND {what: 'import'}, STATE_FORBIDS {kind} for another kind.
 */
export async function reopenClosed(ctx: Ctx, { id }: ById): Promise<{ readonly reopened: number }> {
  requireImport(ctx.actor, 'locations');
  const { orgId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    const { kind, createdAt } = await findImport(ctx, tx, id);
    if (kind !== 'locations') throw new ServiceError('STATE_FORBIDS', { kind });
    const rows = await tx.execute<{ id: string; day: string; was: string | null }>(sql`
      update location l set closed_on = c.was, revision = l.revision + 1
      from (
        select e.subject_id as id, (e.details ->> 'closedOn')::date as day, (e.details ->> 'was')::date as was
        from audit_event e
        where e.org_id = ${orgId} and e.at >= ${createdAt.toISOString()} and e.verb = 'locations.close'
          and e.details ->> 'importId' = ${id}
      ) c
      where l.org_id = ${orgId} and l.id = c.id and l.closed_on = c.day and l.merged_into is null
      returning l.id, c.day::text as day, c.was::text as was`);
    await rebuildScores(tx, orgId, { locations: rows.map((row) => row.id), from: null });
    const records = rows.map((row) => ({
      verb: 'locations.reopen',
      subject: { kind: 'location', id: row.id },
      details: { was: row.day, closedOn: row.was, importId: id },
    }));
    await recordAll(ctx, tx, records);
    return { reopened: rows.length };
  });
}
