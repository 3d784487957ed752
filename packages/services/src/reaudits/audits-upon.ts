import type { Tx } from '@concord/db/client';
import { sql } from 'drizzle-orm';

interface Upon extends Record<string, unknown> {
  readonly id: string;
}

/** Ids of the re-audits that stand on an audit, directly or through others. */
export async function auditsUpon(tx: Tx, orgId: string, auditId: string): Promise<readonly string[]> {
  const rows = await tx.execute<Upon>(sql`
    with recursive upon(id) as (
      select ${auditId}::uuid
      union
      select a.id from upon
      join reaudit r on r.org_id = ${orgId} and r.base_id = upon.id
      join audit a on a.org_id = ${orgId} and a.assignment_id = r.assignment_id
    )
    select id from upon where id <> ${auditId}::uuid order by id`);
  return rows.map(({ id }) => id);
}

/** Ids of the audits that one stands on: its base, that one's base, up to the whole audit. */
export async function auditsBelow(tx: Tx, orgId: string, baseId: string): Promise<readonly string[]> {
  const rows = await tx.execute<Upon>(sql`
    with recursive below(id) as (
      select ${baseId}::uuid
      union
      select r.base_id from below
      join audit a on a.org_id = ${orgId} and a.id = below.id
      join reaudit r on r.org_id = ${orgId} and r.assignment_id = a.assignment_id
    )
    select id from below`);
  return rows.map(({ id }) => id);
}
