import { rm } from 'node:fs/promises';
import { importRun } from '@concord/db/schema/imports';
import type { Tx } from '@concord/db/tenant';
import { type ErrorCode, ServiceError } from '@concord/domain/errors';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import type { LocationImportSettings } from '@concord/domain/location-import';
import { findImport } from './find-import.ts';
import { importLives } from './import-lives.ts';
import { importLocations, locationsFile } from './import-locations.ts';
import type { StoredLocationSettings } from './import-view.ts';
import { refreshStatistics } from '../rollups/refresh-statistics.ts';

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

/**
 * The job behind an import of uploaded files. It may be delivered twice or be cut off in the middle: the facts and the word "done" are
 * one transaction, so what is done stays done and what is not starts again. The files go once they are read.
 */
export async function runImport(ctx: Ctx, { id }: { id: string }): Promise<void> {
  const source = ctx.importFolder(ctx.actor.orgId, id);
  await runImportFrom(ctx, { id, source, onProgress: () => undefined });
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
    await setNow({ status: 'failed', errorCode: error.code, errorDetails: error.details, finishedAt: ctx.now() });
  }
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
  await importLocations(ctx, {
    ...parts,
    ...(await locationsFile(source)),
    importId: run.id,
    settings,
    finish: (tx, report, header) => finish(tx, report, report.rows, { settings: { ...settings, header } }),
  });
}
