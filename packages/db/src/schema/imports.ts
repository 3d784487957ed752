import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { department, member } from './organization.ts';
import { createdAt, moment, orgId, rowId, tenantKey, within } from './tenancy.ts';

/** One import: uploaded files, progress and the report. The facts it brought carry its id. */
export const importRun = pgTable(
  'import_run',
  {
    orgId: orgId(),
    id: rowId(),
    kind: text('kind').notNull(),
    /** uploading | waiting | running | done | failed */
    status: text('status').notNull(),
    departmentId: uuid('department_id').notNull(),
    /** IANA zone of the places that the files bring. */
    timeZone: text('time_zone').notNull(),
    createdBy: uuid('created_by').notNull(),
    /** Rows read so far and in all. */
    progress: integer('progress').notNull().default(0),
    total: integer('total').notNull().default(0),
    report: jsonb('report').$type<unknown>(),
    errorCode: text('error_code'),
    errorDetails: jsonb('error_details').$type<Readonly<Record<string, unknown>>>(),
    createdAt: createdAt(),
    finishedAt: moment('finished_at'),
  },
  (t) => [
    tenantKey(t),
    within(t, t.createdBy, member),
    within(t, t.departmentId, department),
    index('import_run_newest').on(t.orgId, t.createdAt.desc()),
  ],
);

/** A row of a file that needs a person's eye: an orphan, a doubtful value. Never dropped in silence. */
export const importIssue = pgTable(
  'import_issue',
  {
    orgId: orgId(),
    id: rowId(),
    importId: uuid('import_id').notNull(),
    file: text('file').notNull(),
    /** 1-based line in the file, the header being line 1. */
    line: integer('line').notNull(),
    code: text('code').notNull(),
    details: jsonb('details').$type<Readonly<Record<string, string | number>>>().notNull(),
  },
  (t) => [
    tenantKey(t),
    within(t, t.importId, importRun).onDelete('cascade'),
    index('import_issue_by_line').on(t.orgId, t.importId, t.file, t.line),
  ],
);
