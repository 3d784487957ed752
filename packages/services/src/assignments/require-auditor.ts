import type { Tx } from '@concord/db/client';
import { member } from '@concord/db/schema/organization';
import { ServiceError } from '@concord/domain/errors';
import { reachesLocation, roleGrants } from '@concord/domain/roles';
import { and, eq } from 'drizzle-orm';
import { actorWithin } from '../session/resolve-actor.ts';

interface Place {
  readonly id: string;
  readonly regionId: string;
}

/**
 * Refuses an assignee who could not do the audit: NOT_FOUND {what: 'assignee'} when no active member of the brand,
 * NOT_ALLOWED {who: 'assignee', …} when the role may not perform audits or does not reach the location.
 */
export async function requireAuditor(tx: Tx, orgId: string, assigneeId: string, location: Place): Promise<void> {
  if ((await outOfReach(tx, orgId, assigneeId, [location])).length > 0) {
    throw new ServiceError('NOT_ALLOWED', { who: 'assignee', reason: 'location' });
  }
}

/** The same for many locations; says how many of them the assignee does not reach. */
export async function requireAuditorEverywhere(
  tx: Tx,
  orgId: string,
  assigneeId: string,
  locations: readonly Place[],
): Promise<void> {
  const { length } = await outOfReach(tx, orgId, assigneeId, locations);
  if (length > 0) throw new ServiceError('NOT_ALLOWED', { who: 'assignee', reason: 'location', count: length });
}

async function outOfReach(
  tx: Tx,
  orgId: string,
  assigneeId: string,
  locations: readonly Place[],
): Promise<readonly Place[]> {
  const [row] = await tx
    .select({ userId: member.userId })
    .from(member)
    .where(and(eq(member.orgId, orgId), eq(member.id, assigneeId), eq(member.active, true)));
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'assignee' });
  const assignee = await actorWithin(tx, { userId: row.userId, orgId });
  if (!roleGrants(assignee.role, 'audits.perform')) {
    throw new ServiceError('NOT_ALLOWED', { who: 'assignee', permission: 'audits.perform' });
  }
  return locations.filter((location) => !reachesLocation(assignee.access, location));
}
