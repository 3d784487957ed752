import { rm } from 'node:fs/promises';
import { importRun } from '@concord/db/schema/imports';
import type { Tx } from '@concord/db/tenant';
import { type ErrorCode, ServiceError } from '@concord/domain/errors';
import { and, eq, ne } from 'drizzle-orm';
import type { Ctx, JobTries } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import type { LocationImportSettings } from '@concord/domain/location-import';
import { findImport } from './find-import.ts';
import { importLives } from './import-lives.ts';
import { importLocations, locationsFile } from './import-locations.ts';
import type { StoredLocationSettings } from './import-view.ts';
import { refreshStatistics } from '../rollups/refresh-statistics.ts';
import { asUnavailable } from '../unavailable.ts';

/** Faults that go away by themselves: the queue tries again. */
const PASSING: readonly ErrorCode[] = ['DATABASE_UNAVAILABLE', 'IMPORT_RUNNING'];

type Run = typeof importRun.$inferSelect;
type Change = Partial<typeof importRun.$inferInsert>;

export interface RunImportInput {
  readonly id: string;
  /** The folder of the files; for locations the file itself will do. */
  readonly source: string;
  /** For a run that nobody requested before: how its file is read. */
  readonly settings?: LocationImportSettings;
  readonly onProgress: (done: number, total: number) => void;
}

/** A fault of ours is the same each time; it is tried again only in case it was something else. */
const TRIES_OF_FAULTS = 3;

/**
 * The job behind an import of uploaded files. It may be delivered twice or be cut off in the middle: the facts and the word "done" are
 * one transaction, so what is done stays done and what is not starts again. The files go once they are read. What is thrown is tried
 * again; thrown once too often, it also ends the import as failed, so that nobody waits for it.
 */
export async function runImport(ctx: Ctx, { id, tries }: { id: string; tries: JobTries }): Promise<void> {
  const source = ctx.importFolder(ctx.actor.orgId, id);
  try {
    await runImportFrom(ctx, { id, source, onProgress: () => undefined });
  } catch (error) {
    const passing = error instanceof ServiceError || asUnavailable(error) !== undefined;
    if (!tries.last && (passing || tries.done < TRIES_OF_FAULTS)) throw error;
    await failImport(
      ctx,
      id,
      error instanceof ServiceError ? error : new ServiceError('INTERNAL', { requestId: ctx.requestId }),
    );
    await rm(source, { recursive: true, force: true });
    throw error;
  }
  await rm(source, { recursive: true, force: true });
}

/** The same from any place, which is left as it is. A fault of the files ends it as failed, with its code; a passing one or ours is thrown. */
export async function runImportFrom(ctx: Ctx, input: RunImportInput): Promise<void> {
  const set = (tx: Tx, change: Change) =>
    tx
      .update(importRun)
      .set(change)
      .where(and(eq(importRun.orgId, ctx.actor.orgId), eq(importRun.id, input.id)));
  const setNow = (change: Change) => inBrand(ctx, (tx) => set(tx, change));
  const found = await inBrand(ctx, (tx) => findImport(ctx, tx, input.id));
  if (found.status === 'done' || found.status === 'failed') return;
  const given = input.settings && { settings: { ...input.settings, header: [] }, timeZone: input.settings.timeZone };
  await setNow({ status: 'running', progress: 0, ...given });
  const parts: RunParts = {
    clock: () => performance.now() / 1000,
    onProgress: async (progress, total) => {
      input.onProgress(progress, total);
      await setNow({ progress, total });
    },
    finish: async (tx, report, rows, further) => {
      await set(tx, { ...further, status: 'done', report, progress: rows, total: rows, finishedAt: ctx.now() });
    },
  };
  try {
    await (found.kind === 'lives'
      ? runLives(ctx, found, input.source, parts)
      : runLocations(ctx, { ...found, ...given }, input.source, parts));
    await refreshStatistics(ctx.db);
  } catch (error) {
    if (!(error instanceof ServiceError) || PASSING.includes(error.code)) throw error;
    await failImport(ctx, input.id, error);
  }
}

async function failImport(ctx: Ctx, id: string, { code, details }: ServiceError): Promise<void> {
  const { orgId } = ctx.actor;
  await inBrand(ctx, (tx) =>
    tx
      .update(importRun)
      .set({ status: 'failed', errorCode: code, errorDetails: details, finishedAt: ctx.now() })
      .where(and(eq(importRun.orgId, orgId), eq(importRun.id, id), ne(importRun.status, 'done'))),
  );
}

interface RunParts {
  readonly clock: () => number;
  readonly onProgress: (done: number, total: number) => Promise<void>;
  readonly finish: (tx: Tx, report: object, rows: number, further?: Change) => Promise<void>;
}

async function runLives(ctx: Ctx, run: Run, folder: string, { finish, ...parts }: RunParts): Promise<void> {
  await importLives(ctx, {
    ...parts,
    importId: run.id,
    folder,
    departmentId: run.departmentId ?? '',
    timeZone: run.timeZone,
    finish: (tx, report) => finish(tx, report, report.locations.rows + report.audits.rows + report.violations.rows),
  });
}

async function runLocations(ctx: Ctx, run: Run, source: string, { finish, ...parts }: RunParts): Promise<void> {
  const settings = run.settings as StoredLocationSettings;
  const found = await locationsFile(source);
  if (run.file !== null && run.file !== found.file)
    throw new ServiceError('IMPORT_FILE_MISSING', { files: [run.file], found: [found.file] });
  await importLocations(ctx, {
    ...parts,
    ...found,
    importId: run.id,
    settings,
    finish: (tx, report, header) => finish(tx, report, report.rows, { settings: { ...settings, header } }),
  });
}
