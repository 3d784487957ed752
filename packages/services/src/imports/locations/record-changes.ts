import type { Tx } from '@concord/db/tenant';
import type { LocationField, LocationImportSettings } from '@concord/domain/location-import';
import { type SQL, sql } from 'drizzle-orm';
import { recordAll } from '../../audit-log/record.ts';
import type { Ctx } from '../../context.ts';
import { COUNTS } from './count-changes.ts';
import { LOCATION_READERS } from './location-fields.ts';
import { opensAgain } from './plan-changes.ts';

interface ChangeRow extends Record<string, unknown> {
  readonly id: string;
  readonly line: number;
  readonly changed: readonly string[];
  readonly values: Readonly<Record<string, readonly [unknown, unknown]>>;
  readonly moved: boolean;
  readonly from: string;
  readonly into: string | null;
}

const ROWS_PER_STEP = 2_000;

/**
 * Writes for every location that will change what it was and what it becomes, field by field, to the audit log, so that its history can
 * be told. A new location is told by the import itself.
 */
export async function recordChanges(
  ctx: Ctx,
  tx: Tx,
  input: { importId: string; fields: readonly LocationField[]; settings: LocationImportSettings },
): Promise<void> {
  const { orgId } = ctx.actor;
  const pairs = pairsOf(input);
  let after = 0;
  for (;;) {
    const rows = await tx.execute<ChangeRow & Record<string, unknown>>(sql`
      select p.target as id, p.line, p.changed, jsonb_build_object(${pairs}) as values, p.moved, l.region_id as from, p.region_id as into
      from location_plan p
      join location_stage s on s.line = p.line
      join location l on l.org_id = ${orgId} and l.id = p.target
      where ${COUNTS} and (p.moved or cardinality(p.changed) > 0) and p.line > ${after}
      order by p.line limit ${ROWS_PER_STEP}`);
    await recordAll(
      ctx,
      tx,
      rows.map((row) => ({
        verb: 'imports.changeLocation',
        subject: { kind: 'location', id: row.id },
        details: { importId: input.importId, line: row.line, changes: changesOf(row, input.settings.movedFrom) },
      })),
    );
    if (rows.length < ROWS_PER_STEP) return;
    after = rows.at(-1)?.line ?? after;
  }
}

/** The same for locations that the file did not name. */
export async function recordClosing(
  ctx: Ctx,
  tx: Tx,
  importId: string,
  closed: readonly { readonly id: string; readonly day: string }[],
): Promise<void> {
  await recordAll(
    ctx,
    tx,
    closed.map(({ id, day }) => ({
      verb: 'imports.closeLocation',
      subject: { kind: 'location', id },
      details: { importId, closedOn: day },
    })),
  );
}

function pairsOf({ fields, settings }: { fields: readonly LocationField[]; settings: LocationImportSettings }): SQL {
  const pairs = fields.map((field) => {
    const column = sql.identifier(LOCATION_READERS[field].column);
    return sql`${field}::text, jsonb_build_array(l.${column}, s.${column})`;
  });
  if (opensAgain({ fields, settings })) pairs.push(sql`'closedOn', jsonb_build_array(l.closed_on, null)`);
  return sql.join(pairs, sql`, `);
}

function changesOf({ changed, values, moved, from, into }: ChangeRow, movedFrom: string) {
  const changes: Record<string, unknown> = Object.fromEntries(changed.map((field) => [field, values[field]]));
  return moved ? { ...changes, regionId: [from, into], movedFrom } : changes;
}
