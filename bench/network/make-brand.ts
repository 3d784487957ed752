import { createAccount } from '@concord/app-api/auth/create-account';
import { department, region } from '@concord/db/schema/organization';
import { withTenant } from '@concord/db/tenant';
import { addDays, dayIn } from '@concord/domain/day';
import type { Role } from '@concord/domain/roles';
import type { ScorecardModel } from '@concord/domain/scorecard';
import type { Ctx } from '@concord/services/context';
import { createBrand, type NewMember, openBrand } from '@concord/services/organization/create-brand';
import { resolveActor } from '@concord/services/session/resolve-actor';
import type { Workplace } from '../workplace.ts';

export const password = 'a long enough password';
export const departmentKeys = ['operations', 'kitchen', 'facilities', 'marketing', 'people', 'digital'] as const;

export interface BenchBrand {
  readonly orgId: string;
  readonly today: string;
  readonly regionIds: readonly string[];
  readonly departmentIds: readonly string[];
  readonly admin: NewMember;
  readonly auditor: NewMember;
}

const REGIONS = 24;

/** A brand with an administrator, an auditor, regions under one root and six departments; locations come by `addLocations`. */
export async function makeBrand(
  { work }: Workplace,
  components: ScorecardModel['components'] = { compliance: 75, action: 25 },
): Promise<BenchBrand> {
  const { newId } = work;
  const [orgId, rootId] = [newId(), newId()];
  const [admin, auditor] = [await person(work, 'admin'), await person(work, 'auditor')];
  const today = dayIn(work.now(), 'UTC');
  await createBrand(work.db, {
    orgId,
    name: 'Bench',
    slug: orgId,
    languages: ['en'],
    isDemo: false,
    model: {
      components,
      departments: departmentKeys.map((key) => ({ department: key, weight: 1 })),
      minimumCoverage: 0.5,
      actionWindowDays: 365,
    },
    newId,
    effectiveFrom: addDays(today, -4000),
    members: [admin, auditor],
    now: work.now(),
  });
  const regions = Array.from({ length: REGIONS }, (_, at) => ({ id: newId(), key: `r${at}`, name: `Region ${at}` }));
  const owners = departmentKeys.map((key) => ({ orgId, id: newId(), key, name: key }));
  await withTenant(work.db, orgId, async (tx) => {
    await tx
      .insert(region)
      .values([
        { orgId, id: rootId, parentId: null, key: 'root', name: 'Everywhere' },
        ...regions.map((row) => ({ orgId, parentId: rootId, ...row })),
      ]);
    await tx.insert(department).values(owners);
  });
  await openBrand(work.db, orgId);
  const [regionIds, departmentIds] = [regions.map(({ id }) => id), owners.map(({ id }) => id)];
  return { orgId, today, regionIds, departmentIds, admin, auditor };
}

async function person({ auth, newId }: Workplace['work'], role: Role): Promise<NewMember> {
  const id = newId();
  const named = { name: `The ${role}`, email: `${role}-${id}@example.org` };
  return { id, role, ...named, userId: await createAccount(auth, { ...named, password }) };
}

/** What the front door gives to verbs for this person. */
export async function contextOf({ work }: Workplace, { orgId }: BenchBrand, { userId }: NewMember): Promise<Ctx> {
  const { db, now, writtenAt, newId, jobs, photos, importFolder, importSpace } = work;
  const actor = await resolveActor(db, { userId, orgId });
  return { db, now, writtenAt, newId, jobs, photos, importFolder, importSpace, actor, requestId: 'bench' };
}
