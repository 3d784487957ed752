import { action, actionEvent } from '@concord/db/schema/actions';
import { audit, auditAnswer, auditDepartment, auditShares, finding } from '@concord/db/schema/audits';
import { assignment } from '@concord/db/schema/checklists';
import { photo } from '@concord/db/schema/standards';
import type { Tx } from '@concord/db/tenant';
import type { InferInsertModel } from 'drizzle-orm';
import { insertRows } from '../../insert-rows.ts';

/** What happened at some places, as the rows that the verbs would have written. */
export interface HistoryRows {
  readonly photos: InferInsertModel<typeof photo>[];
  readonly assignments: InferInsertModel<typeof assignment>[];
  readonly audits: InferInsertModel<typeof audit>[];
  readonly answers: InferInsertModel<typeof auditAnswer>[];
  readonly departments: InferInsertModel<typeof auditDepartment>[];
  readonly shares: InferInsertModel<typeof auditShares>[];
  readonly findings: InferInsertModel<typeof finding>[];
  readonly actions: InferInsertModel<typeof action>[];
  readonly events: InferInsertModel<typeof actionEvent>[];
}

export function noRows(): HistoryRows {
  return {
    photos: [],
    assignments: [],
    audits: [],
    answers: [],
    departments: [],
    shares: [],
    findings: [],
    actions: [],
    events: [],
  };
}

/** In the order in which the rows name each other. */
export async function insertHistory(tx: Tx, rows: HistoryRows): Promise<void> {
  await insertRows(tx, photo, rows.photos);
  await insertRows(tx, assignment, rows.assignments);
  await insertRows(tx, audit, rows.audits);
  await insertRows(tx, auditAnswer, rows.answers);
  await insertRows(tx, auditDepartment, rows.departments);
  await insertRows(tx, auditShares, rows.shares);
  await insertRows(tx, finding, rows.findings);
  await insertRows(tx, action, rows.actions);
  await insertRows(tx, actionEvent, rows.events);
}
