import type { Database, Tx } from '@concord/db/client';
import { member, memberScope } from '@concord/db/schema/organization';
import { withTenant } from '@concord/db/tenant';
import { ServiceError } from '@concord/domain/errors';
import { accessOf, Role, type ScopeRow } from '@concord/domain/roles';
import { and, eq, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Actor } from '../context.ts';

export interface Claim {
  readonly userId: string;
  readonly orgId: string;
}

/**
 * Who a signed-in person is in a brand, read from the member row at this very moment.
 * @throws ServiceError NO_BRAND when the person is no active member of the brand.
 */
export function resolveActor(db: Database, claim: Claim): Promise<Actor> {
  return withTenant(db, claim.orgId, (tx) => actorWithin(tx, claim));
}

/** The same inside a transaction of the brand. */
export async function actorWithin(tx: Tx, { userId, orgId }: Claim): Promise<Actor> {
  const rows = await tx
    .select({
      memberId: member.id,
      role: member.role,
      regionId: memberScope.regionId,
      locationId: memberScope.locationId,
      departmentId: memberScope.departmentId,
    })
    .from(member)
    .leftJoin(memberScope, and(eq(memberScope.orgId, member.orgId), eq(memberScope.memberId, member.id)))
    .where(and(eq(member.orgId, orgId), eq(member.userId, userId), eq(member.active, true)));
  const [first] = rows;
  if (!first) throw new ServiceError('NO_BRAND');
  const role = z.parse(Role, first.role);
  const widened = await regionsBelow(tx, orgId, regionsOf(rows));
  return { userId, orgId, memberId: first.memberId, role, access: accessOf(role, rows, () => widened) };
}

function regionsOf(rows: readonly ScopeRow[]): readonly string[] {
  return rows.map((row) => row.regionId).filter((id) => id !== null);
}

/** The regions themselves and everything under them; UNION, not UNION ALL, so that a circle in the data still ends. */
async function regionsBelow(tx: Tx, orgId: string, roots: readonly string[]): Promise<readonly string[]> {
  if (roots.length === 0) return [];
  const wanted = sql.join(
    roots.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive below as (
      select id from region where org_id = ${orgId}::uuid and id in (${wanted})
      union
      select region.id from region join below on region.parent_id = below.id where region.org_id = ${orgId}::uuid
    )
    select id from below`);
  return rows.map((row) => row.id);
}
