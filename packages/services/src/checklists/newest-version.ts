import type { Tx } from '@concord/db/client';
import { checklistVersion } from '@concord/db/schema/checklists';
import { desc, eq } from 'drizzle-orm';

/** A subquery to join: the newest published version of each of the brand's checklists. */
export function newestVersion(tx: Tx, orgId: string) {
  return tx
    .selectDistinctOn([checklistVersion.checklistId], {
      id: checklistVersion.id,
      checklistId: checklistVersion.checklistId,
      version: checklistVersion.version,
      definition: checklistVersion.definition,
      publishedAt: checklistVersion.publishedAt,
    })
    .from(checklistVersion)
    .where(eq(checklistVersion.orgId, orgId))
    .orderBy(checklistVersion.checklistId, desc(checklistVersion.version))
    .as('newest_version');
}
