import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import { sql } from 'drizzle-orm';
import type { Actor } from '../context.ts';
import { placesOn } from './places-on.ts';

/** The newest day up to `asOf` of which an audit is known, within its validity or not: what a person who sees no score can go to. */
export async function newestData(tx: Tx, actor: Actor, asOf: Day, regionId: string | undefined): Promise<Day | null> {
  const [row] = await tx.execute<{ day: Day }>(sql`
    select a.performed_on as day from audit a
    join location on location.org_id = a.org_id and location.id = a.location_id
    where a.org_id = ${actor.orgId} and a.status = 'submitted' and a.performed_on <= ${asOf}::date
      and ${placesOn(actor, asOf, regionId)}
    order by a.performed_on desc nulls last limit 1`);
  return row?.day ?? null;
}
