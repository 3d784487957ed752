import { rm } from 'node:fs/promises';
import { importRun } from '@concord/db/schema/imports';
import type { Tx } from '@concord/db/tenant';
import { type ErrorCode, type ErrorDetails, ServiceError } from '@concord/domain/errors';
import type { LivesReport } from '@concord/domain/import';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { findImport } from './find-import.ts';
import { importLives } from './import-lives.ts';

/** Faults that go away by themselves: the queue tries again. */
const PASSING: readonly ErrorCode[] = ['DATABASE_UNAVAILABLE', 'IMPORT_RUNNING'];

type Change = Partial<typeof importRun.$inferInsert>;

/**
 * The job behind an import. It may be delivered twice or be cut off in the middle: the facts and the word "done" are one transaction,
 * so what is done stays done and what is not starts again. A fault of the files ends it as failed, with its code; a fault of ours is thrown.
 */
export async function runImport(ctx: Ctx, input: { id: string }): Promise<void> {
  const set = (tx: Tx, change: Change) =>
    tx
      .update(importRun)
      .set(change)
      .where(and(eq(importRun.orgId, ctx.actor.orgId), eq(importRun.id, input.id)));
  const setNow = (change: Change) => inBrand(ctx, (tx) => set(tx, change));
  const found = await inBrand(ctx, (tx) => findImport(ctx, tx, input.id));
  if (found.status === 'done' || found.status === 'failed') return;
  const folder = ctx.importFolder(ctx.actor.orgId, input.id);
  await setNow({ status: 'running', progress: 0 });
  try {
    await importLives(ctx, {
      importId: input.id,
      folder,
      departmentId: found.departmentId,
      timeZone: found.timeZone,
      clock: () => performance.now() / 1000,
      onProgress: async (progress, total) => void (await setNow({ progress, total })),
      finish: async (tx, report) =>
        void (await set(tx, {
          status: 'done',
          report,
          progress: rowsOf(report),
          total: rowsOf(report),
          finishedAt: ctx.now(),
        })),
    });
  } catch (error) {
    if (!(error instanceof ServiceError) || PASSING.includes(error.code)) throw error;
    await setNow({
      status: 'failed',
      errorCode: error.code satisfies ErrorCode,
      errorDetails: error.details satisfies ErrorDetails,
      finishedAt: ctx.now(),
    });
  }
  await rm(folder, { recursive: true, force: true });
}

function rowsOf(report: LivesReport): number {
  return report.locations.rows + report.audits.rows + report.violations.rows;
}
