import type { Database } from '@concord/db/client';
import { withTenant } from '@concord/db/tenant';
import type { Role } from '@concord/domain/roles';
import { type SQL, sql } from 'drizzle-orm';
import type { WalkBrand } from './walk-brand.ts';

/** What lies in the south, for those who are bound to the north: from an id to what it is. */
const ofPlace = ({ locations, regions }: WalkBrand): SQL => sql`
  select 'region' as what, id from region where id = ${regions.south}
  union all select 'location', id from location where id = ${locations.south}
  union all select 'assignment', id from assignment where location_id = ${locations.south}
  union all select 'audit', id from audit where location_id = ${locations.south}
  union all select 'finding', id from finding where location_id = ${locations.south}
  union all select 'action', id from action where location_id = ${locations.south}
  union all select 'event', e.id from action_event e join action a on a.id = e.action_id
    where a.location_id = ${locations.south}
  union all select 'opening', o.id from opening o join location l on l.id = o.location_id
    where l.region_id = ${regions.south}
  union all select 'gate', k.id from opening_gate k join opening o on o.id = k.opening_id
    join location l on l.id = o.location_id where l.region_id = ${regions.south}`;

/** Work of the other department, for those who are bound to one. */
const ofDepartment = ({ departments }: WalkBrand): SQL => sql`
  select 'action' as what, id from action where department_id = ${departments.facilities}
  union all select 'event', e.id from action_event e join action a on a.id = e.action_id
    where a.department_id = ${departments.facilities}`;

/** Audits of others, for those who only perform them. */
const ofOthers = ({ members }: WalkBrand): SQL => sql`
  select 'audit' as what, id from audit where auditor_id <> ${members.auditor}
  union all select 'finding', f.id from finding f join audit a on a.id = f.audit_id
    where a.auditor_id <> ${members.auditor}
  union all select 'notification', id from notification where member_id <> ${members.auditor}`;

const parts: Readonly<Partial<Record<Role, (brand: WalkBrand) => SQL>>> = {
  region_manager: ofPlace,
  location_manager: ofPlace,
  department_owner: ofDepartment,
  auditor: ofOthers,
};

/** Ids of the brand that a member of the role must never see, each with what it is. */
export async function hiddenFrom(db: Database, brand: WalkBrand, role: Role): Promise<ReadonlyMap<string, string>> {
  const query = parts[role]?.(brand);
  if (!query) return new Map();
  const rows = await withTenant(db, brand.orgId, (tx) => tx.execute<{ what: string; id: string }>(query));
  return new Map(rows.map(({ what, id }) => [id, what]));
}
