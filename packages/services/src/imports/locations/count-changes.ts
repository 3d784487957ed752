import type { Tx } from '@concord/db/tenant';
import type { LocationChanges, LocationImportSettings } from '@concord/domain/location-import';
import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '../../context.ts';
import type { Staged } from './stage-locations.ts';

/** Rows of `location_plan` that count. */
export const COUNTS = sql.raw('p.good and p.line = p.first');

/** Open locations of the brand that no row of the file names, as a condition on `location l`. */
export function absent(ctx: Ctx, day: string): SQL {
  return sql`l.org_id = ${ctx.actor.orgId} and l.merged_into is null and (l.closed_on is null or l.closed_on > ${day}::date)
    and not exists (select 1 from location_plan p where p.target = l.id)`;
}

/** Whether the file is one that locations can be absent from: read to its end, every row knowing whose it is. */
export function closesAbsent(staged: Staged, settings: LocationImportSettings): string | null {
  return staged.whole && staged.unknownRows === 0 ? settings.closeMissingOn : null;
}

/** What carrying the plan out changes. */
export async function countChanges(
  ctx: Ctx,
  tx: Tx,
  { staged, settings, regions }: { staged: Staged; settings: LocationImportSettings; regions: number },
): Promise<{
  readonly changes: Omit<LocationChanges, 'issues'>;
  /** Closed since no row names them. */ readonly absent: number;
}> {
  const [counted] = await tx.execute<Record<'created' | 'changed' | 'unchanged' | 'moved' | 'repeated', number>>(sql`
    select count(*) filter (where ${COUNTS} and p.target is null)::int as created,
      count(*) filter (where ${COUNTS} and p.target is not null and (p.moved or cardinality(p.changed) > 0))::int as changed,
      count(*) filter (where ${COUNTS} and p.target is not null and not p.moved and cardinality(p.changed) = 0)::int as unchanged,
      count(*) filter (where ${COUNTS} and p.moved)::int as moved,
      count(*) filter (where p.good and p.line <> p.first)::int as repeated
    from location_plan p`);
  const fields = await tx.execute<{ field: string; count: number }>(sql`
    select field, count(*)::int as count from location_plan p, unnest(p.changed) as field where ${COUNTS} group by field`);
  const [given] = staged.fields.includes('closedOn')
    ? await tx.execute<{ closed: number }>(sql`
        select count(*)::int as closed from location_plan p join location_stage s on s.line = p.line
        where ${COUNTS} and s.closed_on is not null and 'closedOn' = any(p.changed)`)
    : [];
  const day = closesAbsent(staged, settings);
  const [gone] =
    day === null
      ? []
      : await tx.execute<{ closed: number }>(
          sql`select count(*)::int as closed from location l where ${absent(ctx, day)}`,
        );
  const perField = Object.fromEntries(fields.map(({ field, count }) => [field, count]));
  const [closedByRow, closedAbsent] = [given?.closed ?? 0, gone?.closed ?? 0];
  const changes = {
    rows: staged.rows,
    created: counted?.created ?? 0,
    changed: (counted?.changed ?? 0) + closedAbsent,
    unchanged: counted?.unchanged ?? 0,
    moved: counted?.moved ?? 0,
    closed: closedByRow + closedAbsent,
    reopened: (perField['closedOn'] ?? 0) - closedByRow,
    faulty: staged.faulty + (counted?.repeated ?? 0),
    fields: perField,
    regions,
    unknownRows: settings.closeMissingOn === null ? 0 : staged.unknownRows,
  };
  return { changes, absent: closedAbsent };
}
