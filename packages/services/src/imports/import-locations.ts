import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { importIssue } from '@concord/db/schema/imports';
import type { Tx } from '@concord/db/tenant';
import { ServiceError } from '@concord/domain/errors';
import type { LocationImportSettings, LocationsReport } from '@concord/domain/location-import';
import { sql } from 'drizzle-orm';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { insertRows } from '../insert-rows.ts';
import { applyPlan } from './locations/apply-plan.ts';
import { countChanges } from './locations/count-changes.ts';
import { planChanges } from './locations/plan-changes.ts';
import { planIssues } from './locations/plan-issues.ts';
import { resolveRegions } from './locations/resolve-regions.ts';
import { type FoundIssue, stageLocations } from './locations/stage-locations.ts';
import { asLongAsItTakes, onlyOne, planForMany } from './whole-brand.ts';

export interface ImportLocationsInput {
  readonly importId: string;
  readonly path: string;
  readonly file: string;
  readonly settings: LocationImportSettings;
  /** Rows done so far and, by the share of the file they are, in all. */
  readonly onProgress: (done: number, total: number) => Promise<void>;
  /** Seconds from any fixed moment; only differences are used. */
  readonly clock: () => number;
  /** Runs in the same transaction as the facts. */
  readonly finish: (tx: Tx, report: LocationsReport, header: readonly string[]) => Promise<void>;
}

/** Issues that are kept, and characters of their rows; of more the number alone is. */
const MOST_ISSUES = 100_000;
const MOST_CHARACTERS = 100_000_000;

/**
 * Reads a file of locations and stores what is new or other than before, in one transaction; sound rows come in, broken ones are reported
 * by line. Read again, it changes nothing.
 * @throws ServiceError IMPORT_UNREADABLE, IMPORT_COLUMN_MISSING; IMPORT_RUNNING while another import of the brand runs: try again later.
 */
export async function importLocations(ctx: Ctx, input: ImportLocationsInput): Promise<LocationsReport> {
  const started = input.clock();
  const { settings, file, importId } = input;
  return inBrand(ctx, async (tx) => {
    await onlyOne(ctx, tx);
    await asLongAsItTakes(tx);
    await tx.execute(sql`set local jit = off`);
    const issues = issueBook(ctx, tx, importId, file);
    const staged = await stageLocations(tx, {
      ...input,
      newId: ctx.newId,
      mostRows: null,
      onIssues: issues.add,
      onRows: (_rows, read, share) => input.onProgress(read, Math.round(read / Math.max(share, 0.001))),
    });
    const regions = await resolveRegions(ctx, tx, { file, settings });
    await planChanges(ctx, tx, { fields: staged.fields, settings, fallbackRegion: regions.fallback });
    const { changes } = await countChanges(ctx, tx, { staged, settings, regions: regions.missing.length });
    const total = issues.total() + changes.faulty - staged.faulty;
    await planIssues(ctx, tx, { path: input.path, staged, settings, most: issues.left(), onIssues: issues.add });
    await planForMany(tx);
    await applyPlan(ctx, tx, { importId, staged, settings, regions });
    const seconds = input.clock() - started;
    const report: LocationsReport = {
      ...changes,
      issues: total,
      seconds: Math.round(seconds * 100) / 100,
      rowsPerSecond: Math.round(changes.rows / Math.max(seconds, 0.001)),
    };
    const { created, changed, closed, moved, cancelled } = changes;
    await record(ctx, tx, {
      verb: 'imports.run',
      subject: { kind: 'import', id: importId },
      details: { kind: 'locations', created, changed, moved, closed, cancelled },
    });
    await input.finish(tx, report, staged.header);
    return report;
  });
}

/** Keeps issues beside the import, each row with the first of its own, so that it can be handed out to be mended. */
function issueBook(ctx: Ctx, tx: Tx, importId: string, file: string) {
  let [found, kept, characters] = [0, 0, 0];
  const left = () => (characters < MOST_CHARACTERS ? MOST_ISSUES - kept : 0);
  const add = async (issues: readonly FoundIssue[]) => {
    found += issues.length;
    const rows = issues.slice(0, left()).map(({ line, code, details, row }) => {
      const cells = row === null ? {} : { row: storable(row) };
      characters += cells.row?.length ?? 0;
      return { orgId: ctx.actor.orgId, id: ctx.newId(), importId, file, line, code, details: { ...details, ...cells } };
    });
    kept += rows.length;
    await insertRows(tx, importIssue, rows);
  };
  return { add, left, total: () => found };
}

/** Cells as JSON; PostgreSQL keeps no U+0000 and no half of a surrogate pair. */
const storable = (row: readonly string[]): string =>
  JSON.stringify(row.map((cell) => cell.replaceAll('\0', '\uFFFD').toWellFormed()));

/** The one file of an import of locations: `source` itself, or the only one in that folder. @throws ServiceError IMPORT_FILE_MISSING {files, found} */
export async function locationsFile(source: string): Promise<{ path: string; file: string }> {
  const given = await stat(source).catch(() => null);
  if (given?.isFile()) return { path: source, file: path.basename(source) };
  const found = given ? (await readdir(source)).filter((name) => !name.startsWith('.')) : [];
  const [file] = found;
  if (file === undefined || found.length > 1)
    throw new ServiceError('IMPORT_FILE_MISSING', { files: ['.csv', '.xlsx'], found: found.slice(0, 8) });
  return { path: path.join(source, file), file };
}
