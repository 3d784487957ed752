import type { JobCtx, JobName, JobPayload } from '@concord/services/context';

/** What a job does. It may run twice, also at the same time: handlers are idempotent. */
export type JobHandler = (ctx: JobCtx, payload: JobPayload) => Promise<unknown>;

/** From a job's name to its verb. */
export const jobHandlers: Partial<Readonly<Record<JobName, JobHandler>>> = {};
