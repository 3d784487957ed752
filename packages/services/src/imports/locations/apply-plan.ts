import { region } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/tenant';
import { ServiceError } from '@concord/domain/errors';
import {
  CLOSED_UNASKED,
  LOCATION_FIELDS,
  type LocationField,
  type LocationImportSettings,
} from '@concord/domain/location-import';
import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '../../context.ts';
import { insertRows } from '../../insert-rows.ts';
import { cancelClosed } from '../../organization/cancel-closed.ts';
import { placeFrom } from '../../organization/place-from.ts';
import { openPlaces } from '../../rollups/open-places.ts';
import { rebuildScores } from '../../rollups/rebuild-scores.ts';
import { absent, closesAbsent, COUNTS, open } from './count-changes.ts';
import { LOCATION_READERS } from './location-fields.ts';
import { type ClosedRow, recordChanges, recordClosing } from './record-changes.ts';
import type { ResolvedRegions } from './resolve-regions.ts';
import { newValue, opensAgain, saidOf } from './said-of.ts';
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
  const closed = await closeAbsent(ctx, tx, input);
  await updateChanged(ctx, tx, input);
  const moves = sql`select p.target as location_id, p.region_id from location_plan p where ${COUNTS} and p.moved`;
  await placeFrom(tx, orgId, moves, settings.movedFrom);
  const redated = await tx.execute<{ id: string }>(sql`
    select p.target as id from location_plan p where ${COUNTS} and p.changed && array['openedOn', 'closedOn']`);
  const dated = redated.map(({ id }) => id);
  await cancelClosed(ctx, tx, dated, { importId: input.importId });
  await rebuildScores(tx, orgId, { locations: [...dated, ...closed], from: null });
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

const columnOf = (field: LocationField): SQL => sql`${sql.identifier(LOCATION_READERS[field].column)}`;

/** The new locations of these lines, their ids. */
async function insertNew(
  ctx: Ctx,
  tx: Tx,
  { staged, settings }: ApplyInput,
  lines: { readonly after: number; readonly until: number },
): Promise<string[]> {
  const said = { fields: staged.fields, settings };
  const columns = sql.join(LOCATION_FIELDS.map(columnOf), sql`, `);
  const values = sql.join(
    LOCATION_FIELDS.map((field) => newValue(field, said)),
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
  const said = { fields: staged.fields, settings };
  const kept = [...staged.fields, ...(opensAgain(said) ? ['closedOn' as const] : [])].filter(
    (field) => field !== 'externalId',
  );
  const set = kept.map((field) => sql`${columnOf(field)} = ${saidOf(field, said)}`);
  await tx.execute(sql`
    update location l set ${sql.join(set, sql`, `)}, region_id = coalesce(p.region_id, l.region_id), revision = l.revision + 1
    from location_plan p join location_stage s on s.line = p.line
    where l.org_id = ${ctx.actor.orgId} and l.id = p.target and ${COUNTS} and (p.moved or cardinality(p.changed) > 0)`);
}

/** @throws ServiceError IMPORT_CLOSES_MANY {closing, open}: more than anybody agreed to; the transaction ends, and nothing is changed. */
async function closeAbsent(ctx: Ctx, tx: Tx, { importId, staged, settings }: ApplyInput): Promise<string[]> {
  const day = closesAbsent(staged, settings);
  if (day === null) return [];
  const { orgId } = ctx.actor;
  const [all] = await tx.execute<{ open: number }>(
    sql`select count(*)::int as open from location l where l.org_id = ${orgId} and ${open(day)}`,
  );
  const rows = await tx.execute<ClosedRow>(sql`
    update location l set closed_on = greatest(${day}::date, l.opened_on), revision = l.revision + 1
    from location before
    where ${absent(ctx, day)} and before.org_id = l.org_id and before.id = l.id
    returning l.id, l.closed_on::text as day, before.closed_on::text as was`);
  const [closing, opened] = [rows.length, all?.open ?? 0];
  if (closing > Math.max(settings.closeAtMost, opened * CLOSED_UNASKED))
    throw new ServiceError('IMPORT_CLOSES_MANY', { closing, open: opened });
  const ids = rows.map(({ id }) => id);
  const cancelled = await cancelClosed(ctx, tx, ids, { importId });
  await recordClosing(ctx, tx, { importId, closed: rows, cancelled });
  return ids;
}
