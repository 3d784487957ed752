import { department, memberScope, modelVersion, region } from '@concord/db/schema/organization';
import { withTenant } from '@concord/db/tenant';
import { addDays } from '@concord/domain/day';
import type { JobCtx } from '../context.ts';
import { createBrand } from '../organization/create-brand.ts';
import {
  DEMO_BRAND,
  DEMO_DEPARTMENTS,
  DEMO_MODEL,
  demoEmail,
  demoPeople,
  SECOND_MODEL,
  SECOND_MODEL_DAYS_AGO,
} from './brand-facts.ts';
import { type Ids, idOf } from './demo-world.ts';
import type { Calendar } from './history/calendar.ts';
import { DEMO_COUNTRIES } from './places/draw-places.ts';

export interface BrandFrame {
  readonly userIds: Ids;
  readonly calendar: Calendar;
  readonly years: number;
  readonly name: string;
  readonly slug: string;
}

export interface Structure {
  readonly members: Ids;
  readonly regions: Ids;
  readonly departments: Ids;
}

/** The brand with its people, departments, tree of regions and both versions of its model; nobody can open it yet. */
export async function makeStructure(work: JobCtx, frame: BrandFrame): Promise<Structure> {
  const { orgId, newId } = work;
  const { calendar } = frame;
  const named = (keys: readonly string[]) => new Map(keys.map((key) => [key, newId()]));
  const members = named(demoPeople.map(({ login }) => login));
  const departments = named(DEMO_DEPARTMENTS.map(({ key }) => key));
  const tree = regionTree();
  const regions = named(tree.map(({ key }) => key));
  await createBrand(work.db, {
    orgId,
    name: frame.name,
    slug: frame.slug,
    languages: DEMO_BRAND.languages,
    isDemo: true,
    model: DEMO_MODEL,
    newId,
    effectiveFrom: addDays(calendar.day(0), -(frame.years * 365 + 1)),
    members: demoPeople.map(({ login, name, role }) => ({
      id: idOf(members, login),
      userId: idOf(frame.userIds, login),
      name,
      role,
      email: demoEmail(login),
    })),
    now: work.now(),
  });
  await withTenant(work.db, orgId, async (tx) => {
    await tx.insert(modelVersion).values({
      orgId,
      id: newId(),
      version: 2,
      effectiveFrom: calendar.day(SECOND_MODEL_DAYS_AGO),
      model: SECOND_MODEL,
      publishedAt: calendar.at(SECOND_MODEL_DAYS_AGO + 6, 0.4),
    });
    await tx.insert(region).values(
      tree.map(({ key, name, parent }) => ({
        orgId,
        id: idOf(regions, key),
        key,
        name,
        parentId: parent === null ? null : idOf(regions, parent),
      })),
    );
    await tx.insert(department).values(
      DEMO_DEPARTMENTS.map(({ key, name, leader }) => ({
        orgId,
        id: idOf(departments, key),
        key,
        name,
        leaderId: leader === null ? null : idOf(members, leader),
      })),
    );
  });
  return { members, regions, departments };
}

/** Who is responsible for what and where; after the places are there. */
export async function makeScopes(
  work: JobCtx,
  { members, regions, departments }: Structure,
  places: Ids,
): Promise<void> {
  const { orgId, newId } = work;
  const scopes = demoPeople.flatMap((person) => {
    const named = [
      person.region === undefined ? null : { regionId: idOf(regions, person.region) },
      person.location === undefined ? null : { locationId: idOf(places, person.location) },
      person.department === undefined ? null : { departmentId: idOf(departments, person.department) },
    ].filter((scope) => scope !== null);
    return named.map((scope) => ({ orgId, id: newId(), memberId: idOf(members, person.login), ...scope }));
  });
  await withTenant(work.db, orgId, (tx) => tx.insert(memberScope).values(scopes));
}

/** Countries, their regions, their districts: parents first. */
function regionTree(): { key: string; name: string; parent: string | null }[] {
  const countries = DEMO_COUNTRIES.map(({ key, name }) => ({ key, name, parent: null }));
  const regions = DEMO_COUNTRIES.flatMap((country) =>
    country.regions.map(({ key, name }) => ({ key, name, parent: country.key })),
  );
  const districts = DEMO_COUNTRIES.flatMap((country) =>
    country.regions.flatMap((parent) => parent.districts.map(({ key, name }) => ({ key, name, parent: parent.key }))),
  );
  return [...countries, ...regions, ...districts];
}
