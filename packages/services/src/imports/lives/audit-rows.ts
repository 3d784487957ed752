import type { ChecklistDefinition } from '@concord/checklist/definition';
import type { InferInsertModel } from 'drizzle-orm';
import type { audit, auditAnswer, auditDepartment, auditShares, finding } from '@concord/db/schema/audits';
import type { StoredChecklist } from './store-checklist.ts';
import type { LivesInspection } from './join.ts';
import { sharesRow } from '../../audits/store-facts.ts';
import { answersOf, scoreInspection } from './score-inspection.ts';

export const LIVES_SOURCE = 'lives';

export interface AuditRows {
  readonly audits: InferInsertModel<typeof audit>[];
  readonly answers: InferInsertModel<typeof auditAnswer>[];
  readonly departments: InferInsertModel<typeof auditDepartment>[];
  readonly shares: InferInsertModel<typeof auditShares>[];
  readonly findings: InferInsertModel<typeof finding>[];
}

export interface AuditRowsInput {
  readonly orgId: string;
  readonly importId: string;
  readonly departmentId: string;
  readonly definition: ChecklistDefinition;
  readonly stored: StoredChecklist;
  readonly newId: () => string;
  readonly now: Date;
}

/**
 * The rows of one inspection. One that the source scored counts like an audit of our own. One that it did not score (a complaint visit,
 * a reinspection) keeps its findings but has no score and never counts: a follow-up without violations would else replace the real one.
 */
export function addAuditRows(
  rows: AuditRows,
  input: AuditRowsInput,
  inspection: LivesInspection,
  locationId: string,
): void {
  const { orgId, departmentId, definition, stored } = input;
  const auditId = input.newId();
  const answers = answersOf(inspection);
  const { result, score, band, departments, findings, shares } = scoreInspection(definition, answers);
  const scored = inspection.publishedScore !== null;
  const noon = new Date(`${inspection.day}T12:00:00Z`);
  rows.audits.push({
    orgId,
    id: auditId,
    checklistId: stored.checklistId,
    checklistVersionId: stored.versionId,
    locationId,
    status: 'submitted',
    source: LIVES_SOURCE,
    externalId: inspection.externalId,
    startedAt: noon,
    finishedAt: noon,
    submittedAt: input.now,
    performedOn: inspection.day,
    score: scored ? score : null,
    band: scored ? band : null,
    result: scored ? result : null,
    publishedScore: inspection.publishedScore,
    importId: input.importId,
  });
  for (const answer of answers) {
    rows.answers.push({
      orgId,
      auditId,
      question: answer.question,
      instance: answer.instance,
      value: answer.value,
      photos: [],
    });
  }
  for (const { question, instance, share, lost, critical } of findings) {
    rows.findings.push({
      orgId,
      id: input.newId(),
      auditId,
      locationId,
      departmentId,
      question,
      instance,
      share,
      lost,
      critical,
    });
  }
  if (!scored) return;
  rows.shares.push({ orgId, auditId, ...sharesRow(shares) });
  for (const { department: _key, ...sums } of departments) {
    rows.departments.push({ orgId, auditId, departmentId, ...sums });
  }
}
