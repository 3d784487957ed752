import { sealAuditLog } from '@concord/services/audit-log/seal-audit-log';
import type { JobCtx, JobName, JobPayload, JobTries } from '@concord/services/context';
import { clearImport } from '@concord/services/imports/clear-import';
import { importerOf } from '@concord/services/imports/importer-of';
import { runImport } from '@concord/services/imports/run-import';
import { deliverNotification } from '@concord/services/notifications/deliver-notification';

/** What a job does. It may run twice, also at the same time: handlers are idempotent. */
export type JobHandler = (ctx: JobCtx, payload: JobPayload, tries: JobTries) => Promise<unknown>;

/** From a job's name to its verb. */
export const jobHandlers: Readonly<Record<JobName, JobHandler>> = {
  'seal-audit-log': (ctx) => sealAuditLog(ctx),
  notify: (ctx, payload) => deliverNotification(ctx, payload),
  'run-import': async (ctx, { id = '' }, tries) =>
    runImport({ ...ctx, actor: await importerOf(ctx, id) }, { id, tries }),
  'clear-import': (ctx, { id = '' }) => clearImport(ctx, { id }),
};
