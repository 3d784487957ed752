import type { Database } from '@concord/db/client';
import { department, location, member, memberScope, organization, region } from '@concord/db/schema/organization';
import { withTenant } from '@concord/db/tenant';
import { DEFAULT_ACTION_RULES } from '@concord/domain/action';
import { type Role, ROLES } from '@concord/domain/roles';
import { v7 } from 'uuid';
import type { Ctx, JobName, JobPayload } from '../context.ts';
import { openPlaces } from '../rollups/open-places.ts';
import { actorWithin } from '../session/resolve-actor.ts';
import { photosInMemory } from './photos-in-memory.ts';

interface QueuedJob {
  readonly queue: JobName;
  readonly payload: JobPayload;
}

/** A brand to test in: a country with two districts, a location in each, two departments, one active member of every role. */
export interface Brand {
  readonly orgId: string;
  readonly regions: { readonly country: string; readonly north: string; readonly south: string };
  readonly locations: { readonly north: string; readonly south: string };
  readonly departments: { readonly service: string; readonly facilities: string };
  /**
   * Ids by role. Scopes: region_manager → north, location_manager → the northern location, department_owner → service (and leads
   * it). The others reach everything.
   */
  readonly members: Readonly<Record<Role, string>>;
  /** What verbs queued so far, in order; nothing runs by itself. */
  readonly jobs: readonly QueuedJob[];
  /** What `ctx.now()` says; assign another moment to move it. */
  readonly clock: { now: Date };
  /** What the front door would build for the member of this role, access read from the database. */
  readonly ctxFor: (role: Role) => Promise<Ctx>;
}

export async function brand(db: Database, name = 'Bright Bakery'): Promise<Brand> {
  const ids = newIds();
  await withTenant(db, ids.orgId, async (tx) => {
    const { orgId, regions, locations, departments, members } = ids;
    await tx.insert(organization).values({
      orgId,
      name,
      slug: `brand-${orgId}`,
      languages: ['en', 'de'],
      actionRules: DEFAULT_ACTION_RULES,
    });
    await tx.insert(region).values([
      { orgId, id: regions.country, parentId: null, key: 'country', name: 'Country' },
      { orgId, id: regions.north, parentId: regions.country, key: 'north', name: 'North' },
      { orgId, id: regions.south, parentId: regions.country, key: 'south', name: 'South' },
    ]);
    const place = { orgId, timeZone: 'Europe/Berlin', countryCode: 'DE' };
    await tx.insert(location).values([
      { ...place, id: locations.north, regionId: regions.north, externalId: 'N-1', name: 'Harbour', city: 'Kiel' },
      { ...place, id: locations.south, regionId: regions.south, externalId: 'S-1', name: 'Old Town', city: 'Ulm' },
    ]);
    await openPlaces(tx, orgId, 'all');
    await tx.insert(member).values(
      ROLES.map((role) => ({
        orgId,
        id: members[role],
        userId: userOf(orgId, role),
        name: role,
        email: `${role}@example.org`,
        role,
      })),
    );
    await tx.insert(department).values([
      { orgId, id: departments.service, key: 'service', name: 'Service', leaderId: members.department_owner },
      { orgId, id: departments.facilities, key: 'facilities', name: 'Facilities', leaderId: null },
    ]);
    await tx.insert(memberScope).values([
      { orgId, id: v7(), memberId: members.region_manager, regionId: regions.north },
      { orgId, id: v7(), memberId: members.location_manager, locationId: locations.north },
      { orgId, id: v7(), memberId: members.department_owner, departmentId: departments.service },
    ]);
  });
  return { ...ids, ...contexts(db, ids.orgId) };
}

const userOf = (orgId: string, role: Role): string => `${role}-of-${orgId}`;

function newIds() {
  return {
    orgId: v7(),
    regions: { country: v7(), north: v7(), south: v7() },
    locations: { north: v7(), south: v7() },
    departments: { service: v7(), facilities: v7() },
    members: Object.fromEntries(ROLES.map((role) => [role, v7()])) as Record<Role, string>,
  };
}

function contexts(db: Database, orgId: string): Pick<Brand, 'jobs' | 'clock' | 'ctxFor'> {
  const jobs: QueuedJob[] = [];
  const clock = { now: new Date('2026-03-02T09:30:00.000Z') };
  const photos = photosInMemory();
  const ctxFor = async (role: Role): Promise<Ctx> => ({
    db,
    actor: await withTenant(db, orgId, (tx) => actorWithin(tx, { userId: userOf(orgId, role), orgId })),
    now: () => clock.now,
    writtenAt: () => clock.now,
    newId: () => v7(),
    jobs: {
      send: (_tx, queue, payload) => {
        jobs.push({ queue, payload });
        return Promise.resolve();
      },
    },
    photos,
    importFolder: () => {
      throw new Error('this brand of the tests has no uploaded files');
    },
    importSpace: 1024 ** 3,
    requestId: 'test',
  });
  return { jobs, clock, ctxFor };
}
