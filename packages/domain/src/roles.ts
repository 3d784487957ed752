import * as z from 'zod/mini';

export const ROLES = [
  'admin',
  'standards_manager',
  'region_manager',
  'location_manager',
  'department_owner',
  'auditor',
  'viewer',
] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const PERMISSIONS = [
  'organization.manage',
  'members.read',
  'standards.read',
  'standards.write',
  'standards.acknowledge',
  'checklists.read',
  'checklists.write',
  'assignments.read',
  'assignments.write',
  'audits.read',
  'audits.perform',
  'audits.correct',
  'actions.read',
  'actions.work',
  'actions.verify',
  'scorecards.read',
  'imports.run',
  'auditLog.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const READ_NETWORK = [
  'members.read',
  'standards.read',
  'checklists.read',
  'assignments.read',
  'audits.read',
  'actions.read',
  'scorecards.read',
] as const;

/** What a role may do at all; the member's scope then says where. */
const GRANTS: Record<Role, readonly Permission[]> = {
  admin: PERMISSIONS,
  standards_manager: [
    ...READ_NETWORK,
    'standards.write',
    'checklists.write',
    'assignments.write',
    'audits.correct',
    'actions.work',
    'actions.verify',
    'imports.run',
  ],
  region_manager: [...READ_NETWORK, 'standards.acknowledge', 'assignments.write', 'actions.work', 'actions.verify'],
  location_manager: [...READ_NETWORK, 'standards.acknowledge', 'actions.work'],
  department_owner: [...READ_NETWORK, 'actions.work', 'actions.verify'],
  auditor: ['standards.read', 'checklists.read', 'assignments.read', 'audits.perform', 'audits.read'],
  viewer: READ_NETWORK,
};

export function roleGrants(role: Role, permission: Permission): boolean {
  return GRANTS[role].includes(permission);
}

export function permissionsOf(role: Role): readonly Permission[] {
  return GRANTS[role];
}

/** Where a right holds: everywhere, or exactly the listed ids. Region scope arrives here already widened to its whole subtree. */
export type Reach = 'all' | ReadonlySet<string>;

/** A member's place in the brand, checked anew at each request. */
export interface Access {
  readonly role: Role;
  readonly regions: Reach;
  readonly locations: Reach;
  readonly departments: Reach;
}

/** What a scope row names; a row holds exactly one of the three. */
export interface ScopeRow {
  readonly regionId: string | null;
  readonly locationId: string | null;
  readonly departmentId: string | null;
}

/** Roles whose members see nothing of the network until a region or location is named for them. */
const PLACE_BOUND: readonly Role[] = ['region_manager', 'location_manager'];

/**
 * The access that a role and its scope rows give. `subtree` widens region ids to all their descendants.
 * A place-bound role without rows reaches no place; a department owner without rows reaches no department; others then reach all.
 */
export function accessOf(
  role: Role,
  rows: readonly ScopeRow[],
  subtree: (regionIds: readonly string[]) => readonly string[],
): Access {
  const pick = (values: readonly (string | null)[]) => values.filter((value) => value !== null);
  const regions = pick(rows.map((row) => row.regionId));
  const locations = pick(rows.map((row) => row.locationId));
  const departments = pick(rows.map((row) => row.departmentId));
  const placed = PLACE_BOUND.includes(role) || regions.length + locations.length > 0;
  const owned = role === 'department_owner' || departments.length > 0;
  return {
    role,
    regions: placed ? new Set(subtree(regions)) : 'all',
    locations: placed ? new Set(locations) : 'all',
    departments: owned ? new Set(departments) : 'all',
  };
}

export function reaches(reach: Reach, id: string): boolean {
  return reach === 'all' || reach.has(id);
}

/** Whether a location lies in the member's reach, by its own id or by its region. */
export function reachesLocation(access: Access, location: { readonly id: string; readonly regionId: string }): boolean {
  return (
    access.regions === 'all' || reaches(access.regions, location.regionId) || reaches(access.locations, location.id)
  );
}
