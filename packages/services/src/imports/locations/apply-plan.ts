import { region } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/tenant';
import type { LocationField, LocationImportSettings } from '@concord/domain/location-import';
import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '../../context.ts';
import { insertRows } from '../../insert-rows.ts';
import { openPlaces } from '../../rollups/open-places.ts';
import { rebuildScores } from '../../rollups/rebuild-scores.ts';
import { uuids } from '../../rollups/uuids.ts';
import { absent, closesAbsent, COUNTS } from './count-changes.ts';
import { LOCATION_READERS } from './location-fields.ts';
import { opensAgain } from './plan-changes.ts';
import { type ClosedRow, recordChanges, recordClosing } from './record-changes.ts';
import type { ResolvedRegions } from './resolve-regions.ts';
import type { Staged } from './stage-locations.ts';

export interface ApplyInput {
  readonly importId: string;
  readonly staged: Staged;
  readonly settings: LocationImportSettings;
  readonly regions: ResolvedRegions;
}

/** Carries `location_plan` out: regions, new locations, changes, moves, closings, and the scores that follow from them. */
export async function applyPlan(ctx: Ctx, tx: Tx, input: ApplyInput): Promise<void> {
  const { settings, staged } = input;
  const { orgId } = ctx.actor;
  await tx.execute(sql`create index on location_plan (line)`);
  await recordChanges(ctx, tx, { importId: input.importId, fields: staged.fields, settings });
  await insertRows(tx, region, input.regions.missing);
  // Before there are new ones, which no row of the plan has as its target.
  const closed = await closeAbsent(ctx, tx, input.importId, closesAbsent(staged, settings));
  await updateChanged(ctx, tx, input);
  await moveChanged(ctx, tx, settings.movedFrom);
  const redated = await tx.execute<{ id: string }>(sql`
    select p.target as id from location_plan p where ${COUNTS} and p.changed && array['openedOn', 'closedOn']`);
  const other = [...redated.map(({ id }) => id), ...closed];
  await cancelAssignments(ctx, tx, other);
  await rebuildScores(tx, orgId, { locations: other, from: null });
  let after = 0;
  for (const until of await lastLines(tx)) {
    await openPlaces(tx, orgId, await insertNew(ctx, tx, input, { after, until }));
    after = until;
  }
}

/** The ids of so many new locations lie in memory at once. */
const ROWS_PER_STEP = 100_000;

/** The lines on which the steps of new locations end. */
async function lastLines(tx: Tx): Promise<number[]> {
  const rows = await tx.execute<{ line: number }>(sql`
    select line from (
      select p.line, row_number() over (order by p.line) as at, count(*) over () as total
      from location_plan p where ${COUNTS} and p.target is null) numbered
    where at % ${ROWS_PER_STEP} = 0 or at = total order by line`);
  return rows.map(({ line }) => line);
}

/** Nobody has to audit a location on days on which it is closed. */
async function cancelAssignments(ctx: Ctx, tx: Tx, locations: readonly string[]): Promise<void> {
  if (locations.length === 0) return;
  await tx.execute(sql`
    update assignment a set status = 'cancelled' from location l
    where a.org_id = ${ctx.actor.orgId} and a.status = 'open' and a.location_id = any(${uuids(locations)})
      and l.org_id = a.org_id and l.id = a.location_id and a.due_on >= l.closed_on`);
}

const named = (fields: readonly LocationField[]): SQL[] =>
  fields.map((field) => sql.identifier(LOCATION_READERS[field].column) as unknown as SQL);

/** The new locations of these lines, their ids. */
async function insertNew(
  ctx: Ctx,
  tx: Tx,
  { staged, settings }: ApplyInput,
  lines: { readonly after: number; readonly until: number },
): Promise<string[]> {
  const given: [SQL, SQL][] = named(staged.fields).map((column) => [column, sql`s.${column}`]);
  // What the file has no column for; the rest keeps the defaults of the table.
  if (!staged.fields.includes('timeZone')) given.push([sql`time_zone`, sql`${settings.timeZone}`]);
  if (!staged.fields.includes('countryCode')) given.push([sql`country_code`, sql`${settings.countryCode}`]);
  const columns = sql.join(
    given.map(([column]) => column),
    sql`, `,
  );
  const values = sql.join(
    given.map(([, value]) => value),
    sql`, `,
  );
  const rows = await tx.execute<{ id: string }>(sql`
    insert into location (org_id, id, region_id, ${columns})
    select ${ctx.actor.orgId}::uuid, s.id, p.region_id, ${values}
    from location_plan p join location_stage s on s.line = p.line
    where ${COUNTS} and p.target is null and p.line > ${lines.after} and p.line <= ${lines.until}
    returning id`);
  return rows.map(({ id }) => id);
}

async function updateChanged(ctx: Ctx, tx: Tx, { staged, settings }: ApplyInput): Promise<void> {
  const kept = staged.fields.filter((field) => field !== 'externalId');
  const set = named(kept).map((column) => sql`${column} = s.${column}`);
  if (opensAgain({ fields: staged.fields, settings })) set.push(sql`closed_on = null`);
  await tx.execute(sql`
    update location l set ${sql.join(set, sql`, `)}, region_id = coalesce(p.region_id, l.region_id), revision = l.revision + 1
    from location_plan p join location_stage s on s.line = p.line
    where l.org_id = ${ctx.actor.orgId} and l.id = p.target and ${COUNTS} and (p.moved or cardinality(p.changed) > 0)`);
}

/** Ends where the location stood on that day and begins where it stands now; what was planned for later days is off. */
async function moveChanged(ctx: Ctx, tx: Tx, day: string): Promise<void> {
  const { orgId } = ctx.actor;
  const movedHere = sql`r.org_id = ${orgId} and r.location_id = p.target and ${COUNTS} and p.moved`;
  await tx.execute(
    sql`delete from location_region r using location_plan p where ${movedHere} and r.from_day >= ${day}::date`,
  );
  await tx.execute(sql`
    update location_region r set until_day = case when r.region_id = p.region_id then 'infinity' else ${day}::date end
    from location_plan p where ${movedHere} and r.until_day >= ${day}::date`);
  await tx.execute(sql`
    insert into location_region (org_id, location_id, from_day, until_day, region_id)
    select ${orgId}::uuid, p.target, ${day}::date, 'infinity', p.region_id from location_plan p
    where ${COUNTS} and p.moved and not exists (
      select 1 from location_region r where r.org_id = ${orgId} and r.location_id = p.target and r.until_day = 'infinity')`);
}

async function closeAbsent(ctx: Ctx, tx: Tx, importId: string, day: string | null): Promise<string[]> {
  if (day === null) return [];
  const rows = await tx.execute<ClosedRow>(sql`
    update location l set closed_on = greatest(${day}::date, l.opened_on), revision = l.revision + 1
    from location before
    where ${absent(ctx, day)} and before.org_id = l.org_id and before.id = l.id
    returning l.id, l.closed_on::text as day, before.closed_on::text as was`);
  await recordClosing(ctx, tx, importId, rows);
  return rows.map(({ id }) => id);
}
