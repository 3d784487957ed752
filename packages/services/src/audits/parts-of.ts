import type { Answer } from '@concord/checklist/answers';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import { auditAnswer } from '@concord/db/schema/audits';
import { checklistVersion } from '@concord/db/schema/checklists';
import { location, organization } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import { and, eq, getTableColumns } from 'drizzle-orm';
import { regionKeys } from '../organization/region-keys.ts';
import { contentOf } from './answer-content.ts';
import type { PlaceInTree } from './location-attributes.ts';
import type { AuditRow } from './own-audit.ts';

/** The version that the audit was begun on; it never changes. */
export async function pinnedVersion(
  tx: Tx,
  row: AuditRow,
): Promise<{ definition: ChecklistDefinition; publishedAt: Date }> {
  const [version] = await tx
    .select({ definition: checklistVersion.definition, publishedAt: checklistVersion.publishedAt })
    .from(checklistVersion)
    .where(and(eq(checklistVersion.orgId, row.orgId), eq(checklistVersion.id, row.checklistVersionId)));
  if (!version) throw new ServiceError('NOT_FOUND', { what: 'checklistVersion' });
  return { definition: version.definition as ChecklistDefinition, publishedAt: version.publishedAt };
}

/** The place of an audit, whole. */
export async function placeOf(tx: Tx, row: AuditRow): Promise<PlaceInTree<typeof location.$inferSelect>> {
  const [place] = await tx
    .select({ ...getTableColumns(location), regionKeys })
    .from(location)
    .where(and(eq(location.orgId, row.orgId), eq(location.id, row.locationId)));
  if (!place) throw new ServiceError('NOT_FOUND', { what: 'location' });
  return place;
}

/** The answers as they stand. */
export async function answersOf(tx: Tx, row: AuditRow): Promise<Answer[]> {
  const rows = await tx
    .select()
    .from(auditAnswer)
    .where(and(eq(auditAnswer.orgId, row.orgId), eq(auditAnswer.auditId, row.id)));
  return rows.map((answer) => ({ question: answer.question, instance: answer.instance, ...contentOf(answer) }));
}

/** Which findings open an action by themselves. */
export async function rulesOf(tx: Tx, orgId: string) {
  const [row] = await tx
    .select({ rules: organization.actionRules })
    .from(organization)
    .where(eq(organization.orgId, orgId));
  return row?.rules ?? [];
}
