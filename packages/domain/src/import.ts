import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { LOCATION_ISSUE_CODES, LocationImportSettings } from './location-import.ts';
import { TimeZone } from './organization.ts';

/** What an import brings. */
export const IMPORT_KINDS = ['lives', 'locations'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** The states of an import, in order. `uploading` collects files; the rest is the job's. */
export const IMPORT_STATUSES = ['uploading', 'waiting', 'running', 'done', 'failed'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** What an import of LIVES inspections found that a person should see, by line. Append-only. */
const LIVES_ISSUE_CODES = [
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

export type LivesIssueCode = (typeof LIVES_ISSUE_CODES)[number];

/** What any import can find by line; each kind has its own. */
export const IMPORT_ISSUE_CODES = [...LIVES_ISSUE_CODES, ...LOCATION_ISSUE_CODES] as const;
export type ImportIssueCode = (typeof IMPORT_ISSUE_CODES)[number];

/** One row that needs an eye. `line` is 1-based in the file, the header being line 1. */
export interface ImportIssue {
  readonly file: string;
  readonly line: number;
  readonly code: ImportIssueCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** An issue as it is listed. */
export interface ImportIssueItem extends ImportIssue {
  /** The cells of the row as they stand in the file, for the kinds that hand rows out to be mended; else null. */
  readonly row: readonly string[] | null;
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

/** Largest file by kind, bytes. A table of locations is read as it lies there, whatever its length; a workbook is unpacked meanwhile. */
export const MOST_FILE_BYTES = {
  lives: 100 * 1024 ** 2,
  locations: 6 * 1024 ** 3,
  workbook: 100 * 1024 ** 2,
} as const;

/** Files of an upload are kept under exactly these names. */
export const ImportFileName = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/));

/**
 * `lives`: `timeZone` is the IANA zone of the places, since LIVES names none; `departmentId` owns the questions of the checklist it makes.
 * `locations`: how the file is read is said once it is there, to `preview` and `run`.
 */
export const CreateImportInput = z.discriminatedUnion('kind', [
  z.strictObject({ id: Id, kind: z.literal('lives'), departmentId: Id, timeZone: TimeZone }),
  z.strictObject({ id: Id, kind: z.literal('locations') }),
]);
export type CreateImportInput = z.infer<typeof CreateImportInput>;

/** `settings` for the kinds that ask how the columns are read; `previewed` is the content that a preview was shown of, by SHA-256: no other is run. */
export const RunImportInput = z.strictObject({
  id: Id,
  settings: z.optional(LocationImportSettings),
  previewed: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
});
export type RunImportInput = z.infer<typeof RunImportInput>;

export const ListImportIssuesInput = z.strictObject({
  id: Id,
  code: z.optional(z.enum(IMPORT_ISSUE_CODES)),
  cursor: z.optional(z.nullable(z.string())),
  limit: z._default(z.int().check(z.gte(1), z.lte(1000)), 50),
});
