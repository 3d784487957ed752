import { departmentScore, locationScore } from '@concord/db/schema/rollups';
import { modelVersion } from '@concord/db/schema/organization';
import { withTenant } from '@concord/db/tenant';
import { eq } from 'drizzle-orm';
import type { Brand } from './brand.ts';

type LocationStep = Omit<typeof locationScore.$inferInsert, 'orgId' | 'modelVersionId' | 'coverage' | 'enough'> &
  Partial<Pick<typeof locationScore.$inferInsert, 'coverage' | 'enough'>>;
type DepartmentStep = Omit<typeof departmentScore.$inferInsert, 'orgId' | 'coverage'> & { coverage?: number };

/** Puts score steps in place of what the roll-up made, for tests of what reads them. The brand has a model. */
export async function scoreSteps(
  brand: Brand,
  locations: readonly LocationStep[],
  departments: readonly DepartmentStep[] = [],
): Promise<void> {
  const { orgId } = brand;
  const ctx = await brand.ctxFor('admin');
  await withTenant(ctx.db, orgId, async (tx) => {
    const [model] = await tx.select().from(modelVersion).where(eq(modelVersion.orgId, orgId)).limit(1);
    const modelVersionId = model?.id ?? '';
    await tx.delete(locationScore).where(eq(locationScore.orgId, orgId));
    await tx.delete(departmentScore).where(eq(departmentScore.orgId, orgId));
    if (locations.length > 0) {
      await tx
        .insert(locationScore)
        .values(
          locations.map((step) => ({ orgId, modelVersionId, coverage: 1, enough: step.score !== null, ...step })),
        );
    }
    if (departments.length > 0) {
      await tx.insert(departmentScore).values(departments.map((step) => ({ orgId, coverage: 1, ...step })));
    }
  });
}
