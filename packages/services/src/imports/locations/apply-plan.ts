import { region } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/tenant';
import type { LocationField, LocationImportSettings } from '@concord/domain/location-import';
import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '../../context.ts';
import { insertRows } from '../../insert-rows.ts';
import { absent, closesAbsent, COUNTS } from './count-changes.ts';
import { LOCATION_READERS } from './location-fields.ts';
import { opensAgain } from './plan-changes.ts';
import { recordChanges, recordClosing } from './record-changes.ts';
import type { ResolvedRegions } from './resolve-regions.ts';
import type { Staged } from './stage-locations.ts';

export interface ApplyInput {
  readonly importId: string;
  readonly staged: Staged;
  readonly settings: LocationImportSettings;
  readonly regions: ResolvedRegions;
}

/** Carries `location_plan` out. Says which locations are new and which have other opening days than before. */
export async function applyPlan(ctx: Ctx, tx: Tx, input: ApplyInput): Promise<{ opened: string[]; redated: string[] }> {
  const { settings, staged } = input;
  await recordChanges(ctx, tx, { importId: input.importId, fields: staged.fields, settings });
  await insertRows(tx, region, input.regions.missing);
  const opened = await insertNew(ctx, tx, input);
  await tx.execute(sql`
    insert into location_region (org_id, location_id, from_day, until_day, region_id)
    select ${ctx.actor.orgId}::uuid, s.id, '-infinity', 'infinity', p.region_id
    from location_plan p join location_stage s on s.line = p.line where ${COUNTS} and p.target is null`);
  await updateChanged(ctx, tx, input);
  await moveChanged(ctx, tx, settings.movedFrom);
  const redated = await tx.execute<{ id: string }>(sql`
    select p.target as id from location_plan p where ${COUNTS} and p.changed && array['openedOn', 'closedOn']`);
  const closed = await closeAbsent(ctx, tx, input.importId, closesAbsent(staged, settings));
  return { opened, redated: [...redated.map(({ id }) => id), ...closed] };
}

const named = (fields: readonly LocationField[]): SQL[] =>
  fields.map((field) => sql.identifier(LOCATION_READERS[field].column) as unknown as SQL);

async function insertNew(ctx: Ctx, tx: Tx, { staged, settings }: ApplyInput): Promise<string[]> {
  const given: [SQL, SQL][] = named(staged.fields).map((column) => [column, sql`s.${column}`]);
  // What the file has no column for; the rest keeps the defaults of the table.
  if (!staged.fields.includes('timeZone')) given.push([sql`time_zone`, sql`${settings.timeZone}`]);
  if (!staged.fields.includes('countryCode')) given.push([sql`country_code`, sql`${settings.countryCode}`]);
  const columns = sql.join(given.map(([column]) => column), sql`, `);
  const values = sql.join(given.map(([, value]) => value), sql`, `);
  const rows = await tx.execute<{ id: string }>(sql`
    insert into location (org_id, id, region_id, ${columns})
    select ${ctx.actor.orgId}::uuid, s.id, p.region_id, ${values}
    from location_plan p join location_stage s on s.line = p.line
    where ${COUNTS} and p.target is null
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
  await tx.execute(sql`delete from location_region r using location_plan p where ${movedHere} and r.from_day >= ${day}::date`);
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
  const rows = await tx.execute<{ id: string; day: string }>(sql`
    update location l set closed_on = greatest(${day}::date, l.opened_on), revision = l.revision + 1
    where ${absent(ctx, day)} returning l.id, l.closed_on::text as day`);
  await recordClosing(ctx, tx, importId, rows);
  return rows.map(({ id }) => id);
}
