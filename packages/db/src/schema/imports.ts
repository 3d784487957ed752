import { bigint, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
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
    /** Owns what an import of inspections brings; null for other kinds. */
    departmentId: uuid('department_id'),
    /** IANA zone of the places that the files bring and that name none. */
    timeZone: text('time_zone').notNull(),
    /** How the columns are read and what is done with them, for kinds that ask; the shape is the kind's own. */
    settings: jsonb('settings').$type<unknown>(),
    /** Of all its uploaded files together, as long as they wait for their run. */
    bytes: bigint('bytes', { mode: 'number' }).notNull().default(0),
    /** The uploaded file by name and content, for kinds that take one file. */
    file: text('file'),
    fileSha256: text('file_sha256'),
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
    index('import_run_newest').on(t.orgId, t.createdAt, t.id),
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

/** Which column of a file means which field, kept under a name for the next file of the same source. */
export const importMapping = pgTable(
  'import_mapping',
  {
    orgId: orgId(),
    id: rowId(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    mapping: jsonb('mapping').$type<unknown>().notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [tenantKey(t), unique('import_mapping_name').on(t.orgId, t.kind, t.name), within(t, t.createdBy, member)],
);
