import { modelVersion } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import type { Day } from '@concord/domain/ids';
import { ScorecardModel } from '@concord/domain/scorecard';
import { desc, eq, sql } from 'drizzle-orm';

export interface ModelAt {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly model: ScorecardModel;
}

/** The model version in effect on a day; before the first one, the first. Throws NOT_FOUND {what: 'model'} when there is none. */
export async function modelAt(tx: Tx, orgId: string, asOf: Day): Promise<ModelAt> {
  const { id, version, effectiveFrom, model } = modelVersion;
  const begun = sql`${effectiveFrom} <= ${asOf}::date`;
  const [row] = await tx
    .select({ id, version, effectiveFrom, model })
    .from(modelVersion)
    .where(eq(modelVersion.orgId, orgId))
    .orderBy(
      desc(begun),
      sql`case when ${begun} then ${effectiveFrom} end desc`,
      sql`case when ${begun} then -${version} else ${version} end`,
    )
    .limit(1);
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'model' });
  return { ...row, model: ScorecardModel.parse(row.model) };
}
