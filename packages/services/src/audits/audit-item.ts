import type { ChecklistDefinition } from '@concord/checklist/definition';
import { audit, finding } from '@concord/db/schema/audits';
import { checklistVersion } from '@concord/db/schema/checklists';
import { location, member } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import type { LocalizedText } from '@concord/domain/localized-text';
import { and, eq, sql } from 'drizzle-orm';
import { isReaudit } from '../reaudits/is-reaudit.ts';
import { atLocation } from './audits-in-reach.ts';
import { bandOf } from './band-of.ts';

const definition = checklistVersion.definition;

const columns = {
  id: audit.id,
  checklistId: audit.checklistId,
  version: checklistVersion.version,
  title: sql<LocalizedText>`${definition}->'title'`,
  bands: sql<ChecklistDefinition['policy']['bands'] | null>`${definition}->'policy'->'bands'`,
  location: { id: location.id, name: location.name, city: location.city },
  auditorId: audit.auditorId,
  auditorName: member.name,
  performedOn: audit.performedOn,
  status: audit.status,
  source: audit.source,
  reaudit: isReaudit(audit.orgId, audit.assignmentId),
  score: audit.score,
  band: audit.band,
  findings: sql<number>`(select count(*)::int from ${finding} where ${finding.orgId} = ${audit.orgId} and ${finding.auditId} = ${audit.id})`,
};

/** Audits with what a line in a list shows. */
export function selectAudits(tx: Tx) {
  return tx
    .select(columns)
    .from(audit)
    .innerJoin(location, atLocation)
    .innerJoin(
      checklistVersion,
      and(eq(checklistVersion.orgId, audit.orgId), eq(checklistVersion.id, audit.checklistVersionId)),
    )
    .leftJoin(member, and(eq(member.orgId, audit.orgId), eq(member.id, audit.auditorId)))
    .$dynamic();
}

export type AuditItemRow = Awaited<ReturnType<typeof selectAudits>>[number];

export function auditItem(row: AuditItemRow) {
  return {
    id: row.id,
    checklist: { id: row.checklistId, title: row.title, version: row.version },
    location: row.location,
    auditor: row.auditorId === null ? null : { id: row.auditorId, name: row.auditorName ?? '' },
    performedOn: row.performedOn,
    status: row.status,
    source: row.source,
    /** Whether it asked again what another audit had missed. */
    reaudit: row.reaudit,
    score: row.score,
    band: bandOf(row.bands ?? [], row.band),
    findings: row.findings,
  };
}
export type AuditItem = ReturnType<typeof auditItem>;
