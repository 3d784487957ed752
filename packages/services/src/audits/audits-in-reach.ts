import { audit, auditDepartment } from '@concord/db/schema/audits';
import { location } from '@concord/db/schema/organization';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { locationsInReach } from '../access/reach-filter.ts';
import type { Actor } from '../context.ts';

/**
 * The WHERE part that keeps what the actor may see, over `audit` joined with `location`: auditors their own audits; who is
 * bound to places the audits there; who is bound to departments the submitted audits that asked about one of them.
 */
export function auditsInReach(actor: Actor): SQL | undefined {
  const own = actor.role === 'auditor' ? eq(audit.auditorId, actor.memberId) : undefined;
  return and(eq(audit.orgId, actor.orgId), own, locationsInReach(actor), asksAbout(actor));
}

function asksAbout({ access }: Actor): SQL | undefined {
  const { departments } = access;
  if (departments === 'all') return undefined;
  if (departments.size === 0) return sql`false`;
  const asked = and(
    eq(auditDepartment.orgId, audit.orgId),
    eq(auditDepartment.auditId, audit.id),
    inArray(auditDepartment.departmentId, [...departments]),
  );
  return sql`exists (select 1 from ${auditDepartment} where ${asked})`;
}

/** The location of an audit, for the join that `auditsInReach` needs. */
export const atLocation = and(eq(location.orgId, audit.orgId), eq(location.id, audit.locationId));
