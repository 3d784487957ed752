import type { importRun } from '@concord/db/schema/imports';
import type { ErrorCode, ErrorDetails } from '@concord/domain/errors';
import type { ImportStatus, LivesReport } from '@concord/domain/import';
import type { LocationImportSettings, LocationsReport } from '@concord/domain/location-import';

interface AnyImport {
  readonly id: string;
  readonly status: ImportStatus;
  readonly progress: number;
  readonly total: number;
  readonly errorCode: ErrorCode | null;
  readonly errorDetails: ErrorDetails | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

/** How a file of locations is read, and the names of its columns once it was. */
export interface StoredLocationSettings extends LocationImportSettings {
  readonly header: readonly string[];
}

/** An import as people see it: progress while it runs, the report of its kind or the error when it has ended. */
export type ImportView =
  | (AnyImport & { readonly kind: 'lives'; readonly report: LivesReport | null })
  | (AnyImport & {
      readonly kind: 'locations';
      readonly report: LocationsReport | null;
      /** Names of the file's columns. */
      readonly header: readonly string[];
    });

/** Rows of import_run are written by this room only, so their report, settings and codes have the shapes that were put in. */
export function importView(row: typeof importRun.$inferSelect): ImportView {
  const any: AnyImport = {
    id: row.id,
    status: row.status as ImportStatus,
    progress: row.progress,
    total: row.total,
    errorCode: row.errorCode as ErrorCode | null,
    errorDetails: row.errorDetails as ErrorDetails | null,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
  if (row.kind === 'lives') return { ...any, kind: 'lives', report: row.report as LivesReport | null };
  const settings = row.settings as StoredLocationSettings | null;
  return { ...any, kind: 'locations', report: row.report as LocationsReport | null, header: settings?.header ?? [] };
}
