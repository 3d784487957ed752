import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { TimeZone } from './organization.ts';

/** The states of an import, in order. `uploading` collects files; the rest is the job's. */
export const IMPORT_STATUSES = ['uploading', 'waiting', 'running', 'done', 'failed'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** What an import found that a person should see, by line. Append-only. */
export const IMPORT_ISSUE_CODES = [
  'ROW_MALFORMED',
  'SITE_WITHOUT_ID',
  'SITE_REPEATED',
  'COORDINATES_INVALID',
  'INSPECTION_WITHOUT_SITE',
  'DATE_INVALID',
  'SCORE_INVALID',
  'SCORE_DIFFERS',
  'INSPECTION_CHANGED',
  'VIOLATION_WITHOUT_INSPECTION',
  'VIOLATION_DAY_SHARED',
  'RISK_UNKNOWN',
] as const;
export type ImportIssueCode = (typeof IMPORT_ISSUE_CODES)[number];

/** One row that needs an eye. `line` is 1-based in the file, the header being line 1. */
export interface ImportIssue {
  readonly file: string;
  readonly line: number;
  readonly code: ImportIssueCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** What an import of LIVES inspections did. Counts are rows; `scores` compares recomputed with published scores. */
export interface LivesReport {
  readonly locations: { readonly rows: number; readonly created: number; readonly unchanged: number };
  readonly audits: {
    readonly rows: number;
    readonly created: number;
    readonly unchanged: number;
    readonly scored: number;
  };
  readonly violations: { readonly rows: number; readonly attached: number; readonly orphaned: number };
  readonly scores: { readonly compared: number; readonly equal: number; readonly different: number };
  readonly issues: number;
  readonly seconds: number;
  readonly rowsPerSecond: number;
  readonly checklistId: string;
}

/** Files of an upload are kept under exactly these names. */
export const ImportFileName = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/));

/** `timeZone`: IANA zone of the places, since LIVES names none. `departmentId` owns the questions of the checklist it makes. */
export const CreateImportInput = z.strictObject({
  id: Id,
  kind: z.literal('lives'),
  departmentId: Id,
  timeZone: TimeZone,
});
export type CreateImportInput = z.infer<typeof CreateImportInput>;

export const ListImportIssuesInput = z.strictObject({
  id: Id,
  code: z.optional(z.enum(IMPORT_ISSUE_CODES)),
  cursor: z.optional(z.nullable(z.string())),
  limit: z._default(z.int().check(z.gte(1), z.lte(200)), 50),
});
