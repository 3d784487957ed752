import type { importRun } from '@concord/db/schema/imports';
import type { LivesReport } from '@concord/domain/import';
import type { ImportStatus } from '@concord/domain/import';
import type { ErrorCode, ErrorDetails } from '@concord/domain/errors';

/** An import as people see it: progress while it runs, the report or the error when it has ended. */
export interface ImportView {
  readonly id: string;
  readonly kind: 'lives';
  readonly status: ImportStatus;
  readonly progress: number;
  readonly total: number;
  readonly report: LivesReport | null;
  readonly errorCode: ErrorCode | null;
  readonly errorDetails: ErrorDetails | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

/** Rows of import_run are written by this room only, so their report and codes have the shapes that were put in. */
export function importView(row: typeof importRun.$inferSelect): ImportView {
  return {
    id: row.id,
    kind: 'lives',
    status: row.status as ImportStatus,
    progress: row.progress,
    total: row.total,
    report: row.report as LivesReport | null,
    errorCode: row.errorCode as ErrorCode | null,
    errorDetails: row.errorDetails as ErrorDetails | null,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
