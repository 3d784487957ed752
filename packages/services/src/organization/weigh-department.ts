import type { Tx } from '@concord/db/client';
import { modelVersion, organization } from '@concord/db/schema/organization';
import { DEFAULT_COMPONENT_WEIGHTS, DEFAULT_MINIMUM_COVERAGE, type ScorecardModel } from '@concord/domain/scorecard';
import { desc, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { rebuildScores } from '../rollups/rebuild-scores.ts';

const FIRST_MODEL: ScorecardModel = {
  components: DEFAULT_COMPONENT_WEIGHTS,
  departments: [],
  minimumCoverage: DEFAULT_MINIMUM_COVERAGE,
  actionWindowDays: 365,
};

/**
 * Takes a new department into the scorecard from today (UTC) on: a next version of the model that weighs it like the average of the
 * others. Without it, what the department owns would count nowhere. A model that already names it stays as it is.
 */
export async function weighDepartment(ctx: Ctx, tx: Tx, department: string): Promise<void> {
  const { orgId } = ctx.actor;
  // One at a time per brand, so that two new departments do not both become the same version. A full row lock would wait for the
  // share locks that foreign keys hold on the brand, and two of those would wait for each other.
  await tx
    .select({ orgId: organization.orgId })
    .from(organization)
    .where(eq(organization.orgId, orgId))
    .for('no key update');
  const [newest] = await tx
    .select({ version: modelVersion.version, model: modelVersion.model })
    .from(modelVersion)
    .where(eq(modelVersion.orgId, orgId))
    .orderBy(desc(modelVersion.version))
    .limit(1);
  const model = newest?.model ?? FIRST_MODEL;
  if (model.departments.some((weighed) => weighed.department === department)) return;
  const effectiveFrom = ctx.now().toISOString().slice(0, 10);
  await tx.insert(modelVersion).values({
    orgId,
    id: ctx.newId(),
    version: (newest?.version ?? 0) + 1,
    effectiveFrom,
    model: { ...model, departments: [...model.departments, { department, weight: averageWeight(model) }] },
    publishedAt: ctx.now(),
  });
  // Before the first version the first one holds, so that one reaches back.
  await rebuildScores(tx, orgId, { locations: 'all', from: newest ? effectiveFrom : null });
}

function averageWeight({ departments }: ScorecardModel): number {
  if (departments.length === 0) return 1;
  return departments.reduce((sum, { weight }) => sum + weight, 0) / departments.length;
}
