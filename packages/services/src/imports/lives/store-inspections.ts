import type { ChecklistDefinition } from '@concord/checklist/definition';
import { audit, auditAnswer, auditDepartment, auditShares, finding } from '@concord/db/schema/audits';
import type { Tx } from '@concord/db/tenant';
import type { ImportIssue } from '@concord/domain/import';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../../context.ts';
import { insertRows } from '../../insert-rows.ts';
import { addAuditRows, type AuditRows, type AuditRowsInput, LIVES_SOURCE } from './audit-rows.ts';
import type { LivesInspection } from './join.ts';
import { answersOf, scoreInspection } from './score-inspection.ts';

const INSPECTIONS_PER_BATCH = 2_000;

export interface StoredInspections {
  readonly created: number;
  readonly unchanged: number;
  /** Ids of the places that got new audits. */
  readonly locations: ReadonlySet<string>;
  readonly issues: readonly ImportIssue[];
}

export interface StoreInspectionsInput extends AuditRowsInput {
  readonly inspections: readonly LivesInspection[];
  readonly siteIds: ReadonlyMap<string, string>;
  readonly file: string;
  readonly onProgress: (stored: number) => Promise<void>;
}

/** The inspections of this source that the brand already has: recomputed and published score by external id. */
async function existingAudits(tx: Tx, orgId: string) {
  const rows = await tx
    .select({ externalId: audit.externalId, score: audit.score, publishedScore: audit.publishedScore })
    .from(audit)
    .where(and(eq(audit.orgId, orgId), eq(audit.source, LIVES_SOURCE)));
  return new Map(rows.map((row) => [row.externalId, row]));
}

/** Stores what is new. An inspection that is there already stays as it is; one that now says something else is reported, not overwritten. */
export async function storeInspections(ctx: Ctx, tx: Tx, input: StoreInspectionsInput): Promise<StoredInspections> {
  const existing = await existingAudits(tx, ctx.actor.orgId);
  const issues: ImportIssue[] = [];
  const locations = new Set<string>();
  let [created, unchanged] = [0, 0];
  for (let at = 0; at < input.inspections.length; at += INSPECTIONS_PER_BATCH) {
    const rows: AuditRows = { audits: [], answers: [], departments: [], shares: [], findings: [] };
    const batch = input.inspections.slice(at, at + INSPECTIONS_PER_BATCH);
    for (const inspection of batch) {
      const locationId = inspection.siteId === null ? undefined : input.siteIds.get(inspection.siteId);
      if (locationId === undefined) continue;
      const known = existing.get(inspection.externalId);
      if (!known) addAuditRows(rows, input, inspection, locationId);
      else if (!saysTheSame(known, inspection, input.definition)) {
        issues.push({
          file: input.file,
          line: inspection.line,
          code: 'INSPECTION_CHANGED',
          details: { inspection: inspection.externalId },
        });
      } else unchanged += 1;
    }
    await insertRows(tx, audit, rows.audits);
    await insertRows(tx, auditAnswer, rows.answers);
    await insertRows(tx, auditDepartment, rows.departments);
    await insertRows(tx, auditShares, rows.shares);
    await insertRows(tx, finding, rows.findings);
    created += rows.audits.length;
    for (const { locationId } of rows.audits) locations.add(locationId);
    await input.onProgress(at + batch.length);
  }
  return { created, unchanged, locations, issues };
}

function saysTheSame(
  known: { score: number | null; publishedScore: number | null },
  inspection: LivesInspection,
  definition: ChecklistDefinition,
): boolean {
  if (known.publishedScore !== inspection.publishedScore) return false;
  return inspection.publishedScore === null || known.score === scoreInspection(definition, answersOf(inspection)).score;
}
