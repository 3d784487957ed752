import { rm } from 'node:fs/promises';
import { importRun } from '@concord/db/schema/imports';
import type { Tx } from '@concord/db/tenant';
import { type ErrorCode, ServiceError } from '@concord/domain/errors';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { findImport } from './find-import.ts';
import { importLives } from './import-lives.ts';

/** Faults that go away by themselves: the queue tries again. */
const PASSING: readonly ErrorCode[] = ['DATABASE_UNAVAILABLE', 'IMPORT_RUNNING'];

type Change = Partial<typeof importRun.$inferInsert>;

export interface RunImportInput {
  readonly id: string;
  readonly folder: string;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * The job behind an import of uploaded files. It may be delivered twice or be cut off in the middle: the facts and the word "done" are
 * one transaction, so what is done stays done and what is not starts again. The files go once they are read.
 */
export async function runImport(ctx: Ctx, { id }: { id: string }): Promise<void> {
  const folder = ctx.importFolder(ctx.actor.orgId, id);
  await runImportFrom(ctx, { id, folder, onProgress: () => undefined });
  await rm(folder, { recursive: true, force: true });
}

/** The same from any folder, which is left as it is. A fault of the files ends it as failed, with its code; a passing one or ours is thrown. */
export async function runImportFrom(ctx: Ctx, { id, folder, onProgress }: RunImportInput): Promise<void> {
  const set = (tx: Tx, change: Change) =>
    tx
      .update(importRun)
      .set(change)
      .where(and(eq(importRun.orgId, ctx.actor.orgId), eq(importRun.id, id)));
  const setNow = (change: Change) => inBrand(ctx, (tx) => set(tx, change));
  const found = await inBrand(ctx, (tx) => findImport(ctx, tx, id));
  if (found.status === 'done' || found.status === 'failed') return;
  await setNow({ status: 'running', progress: 0 });
  try {
    await importLives(ctx, {
      importId: id,
      folder,
      departmentId: found.departmentId ?? '',
      timeZone: found.timeZone,
      clock: () => performance.now() / 1000,
      onProgress: async (progress, total) => {
        onProgress(progress, total);
        await setNow({ progress, total });
      },
      finish: async (tx, report) => {
        const rows = report.locations.rows + report.audits.rows + report.violations.rows;
        await set(tx, { status: 'done', report, progress: rows, total: rows, finishedAt: ctx.now() });
      },
    });
  } catch (error) {
    if (!(error instanceof ServiceError) || PASSING.includes(error.code)) throw error;
    await setNow({ status: 'failed', errorCode: error.code, errorDetails: error.details, finishedAt: ctx.now() });
  }
}
