import { location, member } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import { inputInvalid } from '@concord/domain/input-invalid';
import { reaches, reachesLocation, roleGrants } from '@concord/domain/roles';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { actorWithin } from '../session/resolve-actor.ts';

interface Work {
  readonly locationId: string;
  readonly departmentId: string;
}

/**
 * Refuses work for somebody who could not open it: NOT_FOUND for a stranger or a member who left, INPUT_INVALID where their
 * role or their scope does not cover the location and the department. Null is nobody and passes.
 */
export async function requireAssignee(ctx: Ctx, tx: Tx, memberId: string | null, work: Work): Promise<void> {
  if (memberId === null) return;
  const { orgId } = ctx.actor;
  const [found] = await tx
    .select({ userId: member.userId })
    .from(member)
    .where(and(eq(member.orgId, orgId), eq(member.id, memberId), eq(member.active, true)));
  if (!found) throw new ServiceError('NOT_FOUND', { what: 'member' });
  const { role, access } = await actorWithin(tx, { userId: found.userId, orgId });
  const [place] = await tx
    .select({ id: location.id, regionId: location.regionId })
    .from(location)
    .where(and(eq(location.orgId, orgId), eq(location.id, work.locationId)));
  const able =
    roleGrants(role, 'actions.work') &&
    place !== undefined &&
    reachesLocation(access, place) &&
    reaches(access.departments, work.departmentId);
  if (!able) throw inputInvalid('assigneeId', 'ASSIGNEE_CANNOT_WORK');
}
