import { rm } from 'node:fs/promises';
import { importRun } from '@concord/db/schema/imports';
import { withTenant } from '@concord/db/tenant';
import { and, eq, inArray } from 'drizzle-orm';
import type { JobCtx } from '../context.ts';

/** Longer than all tries of a run together. */
const MOST_DAYS_RUNNING = 3;
const DAY_MS = 86_400_000;

/**
 * The job that comes by a day after an import was opened: one that was never started goes with its files. One that is still not done
 * after all its tries, because its process ended each time, is called failed; one that may yet be done is looked at again in a day.
 */
export async function clearImport(ctx: JobCtx, { id }: { id: string }): Promise<void> {
  const { orgId } = ctx;
  const mine = and(eq(importRun.orgId, orgId), eq(importRun.id, id));
  const over = await withTenant(ctx.db, orgId, async (tx) => {
    const gone = await tx
      .delete(importRun)
      .where(and(mine, eq(importRun.status, 'uploading')))
      .returning({ id: importRun.id });
    const [row] = await tx
      .select()
      .from(importRun)
      .where(and(mine, inArray(importRun.status, ['waiting', 'running'])))
      .for('update');
    if (gone.length > 0 || !row) return true;
    if (ctx.now().getTime() - row.createdAt.getTime() < MOST_DAYS_RUNNING * DAY_MS) {
      await ctx.jobs.send(tx, 'clear-import', { orgId, id });
      return false;
    }
    const failed = { status: 'failed', errorCode: 'INTERNAL', errorDetails: { requestId: ctx.requestId } };
    await tx
      .update(importRun)
      .set({ ...failed, finishedAt: ctx.now() })
      .where(mine);
    return true;
  });
  if (over) await rm(ctx.importFolder(orgId, id), { recursive: true, force: true });
}
