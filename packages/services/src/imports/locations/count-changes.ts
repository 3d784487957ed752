import type { Tx } from '@concord/db/tenant';
import type { LocationChanges, LocationImportSettings, LocationIssueCode } from '@concord/domain/location-import';
import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '../../context.ts';
import { saidOf } from './said-of.ts';
import type { Staged } from './stage-locations.ts';

/** Rows of `location_plan` that count. */
export const COUNTS = sql.raw('p.good and p.fault is null');

/** Open locations of the brand that no row of the file names, as a condition on `location l`. */
export function absent(ctx: Ctx, day: string): SQL {
  return sql`l.org_id = ${ctx.actor.orgId} and ${open(day)}
    and not exists (select 1 from location_plan p where p.target = l.id)`;
}

/** Locations that would stay open beyond a day; null: that nobody closed. */
export function open(day: string | null): SQL {
  return sql`l.merged_into is null and (l.closed_on is null or l.closed_on > ${day}::date)`;
}

/** Whether the file is one that locations can be absent from: read to its end, every row knowing whose it is. */
export function closesAbsent(staged: Staged, settings: LocationImportSettings): string | null {
  return staged.whole && staged.unknownRows === 0 ? settings.closeMissingOn : null;
}

/** What carrying the plan out changes, and what only the plan could find out. */
export interface CountedChanges {
  readonly changes: Omit<LocationChanges, 'issues'>;
  /** Closed since no row names them, of so many that are open. */
  readonly absent: number;
  readonly open: number;
  /** Rows that are sound by themselves and left out all the same, by what keeps them out. */
  readonly faults: Readonly<Partial<Record<LocationIssueCode, number>>>;
  /** New locations whose row names no region. */
  readonly withoutRegion: number;
}

export async function countChanges(
  ctx: Ctx,
  tx: Tx,
  { staged, settings, regions }: { staged: Staged; settings: LocationImportSettings; regions: number },
): Promise<CountedChanges> {
  type Counted = Record<'created' | 'changed' | 'unchanged' | 'moved' | 'placeless' | 'open', number>;
  const [counted] = await tx.execute<Counted>(sql`
    select count(*) filter (where ${COUNTS} and p.target is null)::int as created,
      count(*) filter (where ${COUNTS} and p.target is not null and (p.moved or cardinality(p.changed) > 0))::int as changed,
      count(*) filter (where ${COUNTS} and p.target is not null and not p.moved and cardinality(p.changed) = 0)::int as unchanged,
      count(*) filter (where ${COUNTS} and p.moved)::int as moved,
      count(*) filter (where ${COUNTS} and p.target is null and not p.regional)::int as placeless,
      (select count(*) from location l where l.org_id = ${ctx.actor.orgId} and ${open(settings.closeMissingOn)})::int as open
    from location_plan p`);
  const faults = await tally(
    tx,
    sql`select fault as name, count(*)::int as count from location_plan p
    where p.good and p.fault is not null group by fault`,
  );
  const fields = await tally(
    tx,
    sql`select field as name, count(*)::int as count
    from location_plan p, unnest(p.changed) as field where ${COUNTS} group by field`,
  );
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
  const [closedByRow, closedAbsent] = [given?.closed ?? 0, gone?.closed ?? 0];
  const leftOut = Object.values(faults).reduce((sum, each) => sum + each, 0);
  const changes = {
    rows: staged.rows,
    created: counted?.created ?? 0,
    changed: (counted?.changed ?? 0) + closedAbsent,
    unchanged: counted?.unchanged ?? 0,
    moved: counted?.moved ?? 0,
    closed: closedByRow + closedAbsent,
    reopened: (fields['closedOn'] ?? 0) - closedByRow,
    faulty: staged.faulty + leftOut,
    fields,
    regions,
    unknownRows: settings.closeMissingOn === null ? 0 : staged.unknownRows,
    cancelled: await countCancelled(ctx, tx, { staged, settings }),
  };
  return {
    ...{ changes, absent: closedAbsent, open: counted?.open ?? 0, faults },
    withoutRegion: counted?.placeless ?? 0,
  };
}

async function tally(tx: Tx, counted: SQL): Promise<Record<string, number>> {
  const rows = await tx.execute<{ name: string; count: number }>(counted);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

/** Assignments that fall away since their location will be closed by then. */
async function countCancelled(
  ctx: Ctx,
  tx: Tx,
  { staged, settings }: { staged: Staged; settings: LocationImportSettings },
): Promise<number> {
  const { orgId } = ctx.actor;
  const day = closesAbsent(staged, settings);
  const said = { fields: staged.fields, settings };
  const closing = sql`select p.target as id, ${saidOf('closedOn', said)} as day from location_plan p
    join location_stage s on s.line = p.line join location l on l.org_id = ${orgId} and l.id = p.target
    where ${COUNTS} and 'closedOn' = any(p.changed)`;
  const gone =
    day === null
      ? sql``
      : sql` union all select l.id, greatest(${day}::date, l.opened_on) from location l where ${absent(ctx, day)}`;
  const [counted] = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from (${closing}${gone}) c
    join assignment a on a.org_id = ${orgId} and a.location_id = c.id and a.status = 'open' and a.due_on >= c.day`);
  return counted?.count ?? 0;
}
