import { modelVersion } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import type { Day } from '@concord/domain/ids';
import { type DatedModel, modelOn } from '@concord/domain/score-state';
import { ScorecardModel } from '@concord/domain/scorecard';
import { asc, eq } from 'drizzle-orm';

/** Every version of the brand's federated model, the first one first. */
export async function modelsOf(tx: Tx, orgId: string): Promise<readonly DatedModel[]> {
  const { id, version, effectiveFrom, model } = modelVersion;
  const rows = await tx
    .select({ id, version, effectiveFrom, model })
    .from(modelVersion)
    .where(eq(modelVersion.orgId, orgId))
    .orderBy(asc(version));
  return rows.map((row) => ({ ...row, model: ScorecardModel.parse(row.model) }));
}

/** The version in effect on a day; before the first one, the first. Throws NOT_FOUND {what: 'model'} when there is none. */
export async function modelAt(tx: Tx, orgId: string, day: Day): Promise<DatedModel> {
  const found = modelOn(await modelsOf(tx, orgId), day);
  if (!found) throw new ServiceError('NOT_FOUND', { what: 'model' });
  return found;
}
