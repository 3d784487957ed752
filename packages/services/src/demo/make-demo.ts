import { department, location, memberScope, region } from '@concord/db/schema/organization';
import { addDays, dayIn } from '@concord/domain/day';
import { createAssignment } from '../assignments/create-assignment.ts';
import { createChecklist } from '../checklists/create-checklist.ts';
import { publishChecklist } from '../checklists/publish-checklist.ts';
import type { JobCtx } from '../context.ts';
import { withTenant } from '@concord/db/tenant';
import { createBrand, openBrand } from '../organization/create-brand.ts';
import { createGuideline } from '../standards/create-guideline.ts';
import { publishGuideline } from '../standards/publish-guideline.ts';
import {
  DEMO_BRAND,
  DEMO_DEPARTMENTS,
  DEMO_LOCATIONS,
  DEMO_MODEL,
  DEMO_REGIONS,
  demoEmail,
  demoPeople,
} from './brand-facts.ts';
import { DEMO_CHECKLIST } from './checklist-facts.ts';
import { contextsOf, type CtxAt } from './demo-contexts.ts';
import { DEMO_GUIDELINES } from './guideline-facts.ts';
import { randomFrom } from './random.ts';
import { runVisit, takePhoto } from './run-visits.ts';
import { workActions } from './work-actions.ts';

const SEED = 20_261_122;
const DAY_MS = 86_400_000;
/** How long ago the two rounds of visits were, in days, first location first; each further location is a day nearer. */
const ROUNDS = [120, 34];

export interface DemoInput {
  /** Account ids by login; the front door made them. */
  readonly userIds: ReadonlyMap<string, string>;
}

type Ids = ReadonlyMap<string, string>;

/**
 * Makes the demo brand: structure written directly, everything that people do through the verbs, from one seed. It is opened to its
 * people by the last line, so one that was cut off is never seen and the next start makes another.
 */
export async function makeDemo(work: JobCtx, { userIds }: DemoInput): Promise<void> {
  const now = work.now();
  const members = new Map(demoPeople.map(({ login }) => [login, work.newId()]));
  await createBrand(work.db, {
    orgId: work.orgId,
    ...DEMO_BRAND,
    isDemo: true,
    model: DEMO_MODEL,
    modelId: work.newId(),
    effectiveFrom: addDays(dayIn(now, 'UTC'), -365),
    members: demoPeople.map(({ login, name, role }) => ({
      id: members.get(login) ?? '',
      userId: userIds.get(login) ?? '',
      name,
      role,
      email: demoEmail(login),
    })),
    now,
  });
  const places = await makePlaces(work, members);
  const ctxAt = contextsOf(work, userIds);
  const random = randomFrom(SEED);
  const began = new Date(now.getTime() - 200 * DAY_MS);
  await makeGuidelines(ctxAt, began, places.departments, random);
  const checklist = await makeChecklist(ctxAt, began);
  for (const [round, daysAgo] of ROUNDS.entries()) {
    for (const [at, place] of DEMO_LOCATIONS.entries()) {
      const slips = round === 1 && place.region === 'hungary' ? 0.18 : 0;
      await runVisit(
        ctxAt,
        {
          ...checklist,
          locationId: places.locations.get(place.externalId) ?? '',
          auditor:
            at % 2 === 0 ? { login: 'auditor', name: 'Nora Fischer' } : { login: 'auditor2', name: 'Karim Saleh' },
          quality: place.quality - slips,
          at: new Date(now.getTime() - (daysAgo - at) * DAY_MS),
        },
        random,
      );
    }
  }
  await workActions(ctxAt, now, random);
  await assignToday(ctxAt, now, checklist.checklistId, places.locations, members);
  await openBrand(work.db, work.orgId);
}

/** Regions, places, departments and who is responsible where. */
async function makePlaces(work: JobCtx, members: Ids): Promise<{ locations: Ids; departments: Ids }> {
  const { orgId, newId } = work;
  const regions = new Map(DEMO_REGIONS.map(({ key }) => [key as string, newId()]));
  const locations = new Map(DEMO_LOCATIONS.map(({ externalId }) => [externalId, newId()]));
  const departments = new Map(DEMO_DEPARTMENTS.map(({ key }) => [key as string, newId()]));
  const idIn = (ids: Ids, key: string) => ids.get(key) ?? '';
  await withTenant(work.db, orgId, async (tx) => {
    await tx.insert(region).values(
      DEMO_REGIONS.map(({ key, name, parent }) => ({
        orgId,
        id: idIn(regions, key),
        key,
        name,
        parentId: parent === null ? null : idIn(regions, parent),
      })),
    );
    await tx.insert(location).values(
      DEMO_LOCATIONS.map(({ externalId, name, city, countryCode, timeZone, region: key }) => ({
        orgId,
        id: idIn(locations, externalId),
        regionId: idIn(regions, key),
        externalId,
        name,
        city,
        countryCode,
        timeZone,
        purpose: 'Bakery café',
      })),
    );
    await tx.insert(department).values(
      DEMO_DEPARTMENTS.map(({ key, name, leader }) => ({
        orgId,
        id: idIn(departments, key),
        key,
        name,
        leaderId: leader === null ? null : idIn(members, leader),
      })),
    );
    const scopes = demoPeople.flatMap((person) => {
      const named = [
        person.region === undefined ? null : { regionId: idIn(regions, person.region) },
        person.location === undefined ? null : { locationId: idIn(locations, person.location) },
        person.department === undefined ? null : { departmentId: idIn(departments, person.department) },
      ].filter((scope) => scope !== null);
      return named.map((scope) => ({ orgId, id: newId(), memberId: idIn(members, person.login), ...scope }));
    });
    await tx.insert(memberScope).values(scopes);
  });
  return { locations, departments };
}

async function makeGuidelines(ctxAt: CtxAt, at: Date, departments: Ids, random: () => number): Promise<void> {
  const ctx = await ctxAt('standards', at);
  for (const { department: owner, picture, ...guideline } of DEMO_GUIDELINES) {
    const id = ctx.newId();
    const pictureId = await takePhoto(ctx, picture, random());
    await createGuideline(ctx, { id, ...guideline, departmentId: departments.get(owner) ?? '', pictureId });
    await publishGuideline(ctx, { id, revision: 1 });
  }
}

async function makeChecklist(ctxAt: CtxAt, at: Date): Promise<{ checklistId: string; versionId: string }> {
  const ctx = await ctxAt('standards', at);
  const [checklistId, versionId] = [ctx.newId(), ctx.newId()];
  await createChecklist(ctx, { id: checklistId, definition: DEMO_CHECKLIST });
  await publishChecklist(ctx, { id: checklistId, baseRevision: 1, versionId });
  return { checklistId, versionId };
}

/** What the auditor finds in the app: one audit overdue, two for today, one for later this week. */
async function assignToday(ctxAt: CtxAt, now: Date, checklistId: string, locations: Ids, members: Ids): Promise<void> {
  const ctx = await ctxAt('standards', now);
  const today = dayIn(now, 'UTC');
  const wanted = [
    ['DE-02', -1],
    ['DE-01', 0],
    ['FR-02', 0],
    ['HU-01', 3],
  ] as const;
  for (const [externalId, days] of wanted) {
    await createAssignment(ctx, {
      id: ctx.newId(),
      checklistId,
      locationId: locations.get(externalId) ?? '',
      assigneeId: members.get('auditor') ?? '',
      dueOn: addDays(today, days),
    });
  }
}
