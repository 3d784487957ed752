import type { Tx } from '@concord/db/tenant';
import type { LocationField, LocationImportSettings } from '@concord/domain/location-import';
import { type SQL, sql } from 'drizzle-orm';
import { type AuditRecord, recordAll } from '../../audit-log/record.ts';
import type { Ctx } from '../../context.ts';
import { COUNTS } from './count-changes.ts';
import { LOCATION_READERS } from './location-fields.ts';
import { opensAgain, saidOf } from './said-of.ts';

interface ChangeRow extends Record<string, unknown> {
  readonly id: string;
  readonly line: number;
  readonly revision: number;
  readonly changed: readonly string[];
  readonly was: Readonly<Record<string, unknown>>;
  readonly is: Readonly<Record<string, unknown>>;
  readonly moved: boolean;
  readonly left: string;
  readonly entered: string | null;
}

const ROWS_PER_STEP = 2_000;

interface RecordInput {
  readonly importId: string;
  readonly fields: readonly LocationField[];
  readonly settings: LocationImportSettings;
}

/**
 * Writes for every location that will change what it was and what it becomes to the audit log, in the words of the verbs that change one
 * location, so that its history is told in one way. A new location is told by the import itself.
 */
export async function recordChanges(ctx: Ctx, tx: Tx, input: RecordInput): Promise<void> {
  const { orgId } = ctx.actor;
  let after = 0;
  for (;;) {
    const rows = await tx.execute<ChangeRow>(sql`
      select p.target as id, p.line, p.changed, p.moved, l.region_id as left, p.region_id as entered, l.revision + 1 as revision,
        ${valuesOf('l', input)} as was, ${valuesOf('s', input)} as is
      from location_plan p
      join location_stage s on s.line = p.line
      join location l on l.org_id = ${orgId} and l.id = p.target
      where ${COUNTS} and (p.moved or cardinality(p.changed) > 0) and p.line > ${after}
      order by p.line limit ${ROWS_PER_STEP}`);
    await recordAll(
      ctx,
      tx,
      rows.flatMap((row) => recordsOf(row, input)),
    );
    if (rows.length < ROWS_PER_STEP) return;
    after = rows.at(-1)?.line ?? after;
  }
}

function recordsOf(row: ChangeRow, { importId, settings }: RecordInput): AuditRecord[] {
  const subject = { kind: 'location', id: row.id };
  const source = { importId, line: row.line };
  const only = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(row.changed.map((field) => [field, values[field] ?? null]));
  const update = { was: only(row.was), is: only(row.is), revision: row.revision, ...source };
  const move = { from: settings.movedFrom, regionId: row.entered, was: row.left, ...source };
  return [
    ...(row.changed.length > 0 ? [{ verb: 'locations.update', subject, details: update }] : []),
    ...(row.moved ? [{ verb: 'locations.move', subject, details: move }] : []),
  ];
}

export interface ClosedRow extends Record<string, unknown> {
  readonly id: string;
  readonly day: string;
  readonly was: string | null;
}

interface ClosingInput {
  readonly importId: string;
  readonly closed: readonly ClosedRow[];
  readonly cancelled: ReadonlyMap<string, readonly string[]>;
}

/** The same for locations that close since the file did not name them, with the assignments that fall away. */
export async function recordClosing(ctx: Ctx, tx: Tx, { importId, closed, cancelled }: ClosingInput): Promise<void> {
  const records = closed.map(({ id, day, was }) => ({
    verb: 'locations.close',
    subject: { kind: 'location', id },
    details: { closedOn: day, was, cancelledAssignments: cancelled.get(id) ?? [], importId },
  }));
  await recordAll(ctx, tx, records);
}

/** The fields of the file as they are in `location l`, or as row `s` of `location_stage` makes them. */
function valuesOf(table: 'l' | 's', { fields, settings }: RecordInput): SQL {
  const said = { fields, settings };
  const value = (field: LocationField) =>
    table === 'l' ? sql`l.${sql.identifier(LOCATION_READERS[field].column)}` : saidOf(field, said);
  const told = opensAgain(said) ? [...fields, 'closedOn' as const] : fields;
  const pairs = told.map((field) => sql`${field}::text, ${value(field)}`);
  return sql`jsonb_build_object(${sql.join(pairs, sql`, `)})`;
}
