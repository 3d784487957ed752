import { auditEvent } from '@concord/db/schema/audit-log';
import { location, locationRegion, member, region } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import type { ById } from '@concord/domain/organization';
import { roleGrants } from '@concord/domain/roles';
import { and, desc, eq } from 'drizzle-orm';
import { requireLocation } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

export interface RegionStay {
  /** Null: from the beginning. */
  readonly from: Day | null;
  /** The first day on which it stood elsewhere; null: until now and on. */
  readonly until: Day | null;
  readonly region: { readonly id: string; readonly name: string };
}

export interface LocationEvent {
  readonly id: string;
  readonly at: string;
  /** Null for what the system did by itself. */
  readonly member: string | null;
  readonly verb: string;
  /** What the verb wrote down; null once it was erased. */
  readonly details: Readonly<Record<string, unknown>> | null;
}

/**
 * Where a location stood in the tree, newest first, to whoever reaches it; who changed what of it, the newest 200, to those who may read the
 * audit log (null to others). Throws NOT_FOUND {what: 'location'}.
 */
export async function locationHistory(
  ctx: Ctx,
  { id }: ById,
): Promise<{ readonly regions: readonly RegionStay[]; readonly events: readonly LocationEvent[] | null }> {
  const { orgId, role } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    const [row] = await tx
      .select({ id: location.id, regionId: location.regionId })
      .from(location)
      .where(and(eq(location.orgId, orgId), eq(location.id, id)));
    requireLocation(ctx.actor, row);
    return {
      regions: await stays(tx, orgId, id),
      events: roleGrants(role, 'auditLog.read') ? await events(tx, orgId, id) : null,
    };
  });
}

async function stays(tx: Tx, orgId: string, id: string): Promise<readonly RegionStay[]> {
  const rows = await tx
    .select({
      from: locationRegion.fromDay,
      until: locationRegion.untilDay,
      region: { id: region.id, name: region.name },
    })
    .from(locationRegion)
    .innerJoin(region, and(eq(region.orgId, locationRegion.orgId), eq(region.id, locationRegion.regionId)))
    .where(and(eq(locationRegion.orgId, orgId), eq(locationRegion.locationId, id)))
    .orderBy(desc(locationRegion.fromDay));
  const day = (value: Day) => (value.endsWith('infinity') ? null : value);
  return rows.map((row) => ({ ...row, from: day(row.from), until: day(row.until) }));
}

async function events(tx: Tx, orgId: string, id: string): Promise<readonly LocationEvent[]> {
  const rows = await tx
    .select({
      id: auditEvent.id,
      at: auditEvent.at,
      member: member.name,
      verb: auditEvent.verb,
      details: auditEvent.details,
    })
    .from(auditEvent)
    .leftJoin(member, and(eq(member.orgId, auditEvent.orgId), eq(member.id, auditEvent.memberId)))
    .where(and(eq(auditEvent.orgId, orgId), eq(auditEvent.subjectKind, 'location'), eq(auditEvent.subjectId, id)))
    .orderBy(desc(auditEvent.at), desc(auditEvent.id))
    .limit(200);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
