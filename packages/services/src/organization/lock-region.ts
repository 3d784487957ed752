import { organization, region } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import { reaches } from '@concord/domain/roles';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../context.ts';

/**
 * The row for a change. The whole tree changes one verb at a time, so that two moves cannot close a circle that neither sees.
 * Throws NOT_FOUND {what: 'region'}, also outside the actor's reach.
 */
export async function lockRegion(tx: Tx, { orgId, access }: Actor, id: string): Promise<typeof region.$inferSelect> {
  if (!reaches(access.regions, id)) throw new ServiceError('NOT_FOUND', { what: 'region' });
  await tx
    .select({ orgId: organization.orgId })
    .from(organization)
    .where(eq(organization.orgId, orgId))
    .for('no key update');
  const [row] = await tx
    .select()
    .from(region)
    .where(and(eq(region.orgId, orgId), eq(region.id, id)))
    .for('update');
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'region' });
  return row;
}
