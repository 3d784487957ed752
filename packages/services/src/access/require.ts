import { ServiceError } from '@concord/domain/errors';
import { type Permission, reaches, reachesLocation, roleGrants } from '@concord/domain/roles';
import type { Actor } from '../context.ts';

/** Refuses with NOT_ALLOWED unless the actor's role has the right. */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!roleGrants(actor.role, permission)) throw new ServiceError('NOT_ALLOWED', { permission });
}

/** A place outside the actor's reach is answered like one that does not exist: ids of others are not confirmed. */
export function requireLocation<Place extends { readonly id: string; readonly regionId: string }>(
  actor: Actor,
  location: Place | undefined,
): asserts location is Place {
  if (!location || !reachesLocation(actor.access, location)) throw new ServiceError('NOT_FOUND', { what: 'location' });
}

export function requireDepartment(actor: Actor, departmentId: string): void {
  if (!reaches(actor.access.departments, departmentId)) throw new ServiceError('NOT_FOUND', { what: 'department' });
}

/** For work on all places of the brand at once: a member bound to some of them is refused with NOT_ALLOWED. */
export function requireAllLocations({ access }: Actor, permission: Permission): void {
  if (access.regions !== 'all' && access.locations !== 'all') throw new ServiceError('NOT_ALLOWED', { permission });
}
