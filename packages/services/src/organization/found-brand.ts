import { department, region } from '@concord/db/schema/organization';
import { withTenant } from '@concord/db/tenant';
import { DEFAULT_MINIMUM_COVERAGE, type ScorecardModel } from '@concord/domain/scorecard';
import type { JobCtx } from '../context.ts';
import { createBrand, openBrand } from './create-brand.ts';

export interface FoundBrandInput {
  readonly name: string;
  readonly slug: string;
  readonly languages: readonly string[];
  /** The first people; at least one, all of them admins. */
  readonly admins: readonly { readonly userId: string; readonly name: string; readonly email: string }[];
}

export interface FoundedBrand {
  readonly orgId: string;
  readonly departmentId: string;
}

/** What a new brand owns its first checklists with, until it makes departments of its own. */
const FIRST_DEPARTMENT = { key: 'operations', name: 'Operations' };
/** Long before any audit that could be imported. */
const FIRST_DAY = '2000-01-01';

/** A brand that has nothing but audits scores compliance alone; other components join by a later model version. */
const FIRST_MODEL: ScorecardModel = {
  components: { compliance: 1 },
  departments: [{ department: FIRST_DEPARTMENT.key, weight: 1 }],
  minimumCoverage: DEFAULT_MINIMUM_COVERAGE,
  actionWindowDays: 365,
};

/** Makes a brand that can be worked in at once: admins, a first department, a first region, a model; then lets its admins in. */
export async function foundBrand(
  work: Pick<JobCtx, 'db' | 'now' | 'newId'>,
  input: FoundBrandInput,
): Promise<FoundedBrand> {
  const { db, newId } = work;
  const now = work.now();
  const [orgId, departmentId] = [newId(), newId()];
  await createBrand(db, {
    orgId,
    name: input.name,
    slug: input.slug,
    languages: input.languages,
    isDemo: false,
    model: FIRST_MODEL,
    newId,
    effectiveFrom: FIRST_DAY,
    members: input.admins.map((person) => ({ ...person, id: newId(), role: 'admin' })),
    now,
  });
  await withTenant(db, orgId, async (tx) => {
    await tx.insert(department).values({ orgId, id: departmentId, ...FIRST_DEPARTMENT, leaderId: null });
    await tx.insert(region).values({ orgId, id: newId(), parentId: null, key: 'network', name: input.name });
  });
  await openBrand(db, orgId);
  return { orgId, departmentId };
}
