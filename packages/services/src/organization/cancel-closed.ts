import type { Tx } from '@concord/db/client';
import { sql } from 'drizzle-orm';
import { recordAll } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { uuids } from '../rollups/uuids.ts';

/**
 * Nobody has to audit a location on days on which it is closed: of these locations the assignments that nobody began and that are due then
 * are cancelled, each told in the audit log with `source`. Answers their ids by location.
 */
export async function cancelClosed(
  ctx: Ctx,
  tx: Tx,
  locations: readonly string[],
  source: Readonly<Record<string, unknown>> = {},
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (locations.length === 0) return new Map();
  const rows = await tx.execute<{ id: string; locationId: string; closedOn: string }>(sql`
    update assignment a set status = 'cancelled' from location l
    where a.org_id = ${ctx.actor.orgId} and a.status = 'open' and a.location_id = any(${uuids(locations)})
      and l.org_id = a.org_id and l.id = a.location_id and a.due_on >= l.closed_on
    returning a.id, a.location_id as "locationId", l.closed_on::text as "closedOn"`);
  const records = rows.map(({ id, locationId, closedOn }) => ({
    verb: 'assignments.cancel',
    subject: { kind: 'assignment', id },
    details: { locationId, closedOn, ...source },
  }));
  await recordAll(ctx, tx, records);
  const byLocation = Map.groupBy(rows, ({ locationId }) => locationId);
  return new Map([...byLocation].map(([location, of]) => [location, of.map(({ id }) => id)]));
}
