import type { JobCtx, JobName, JobPayload } from '@concord/services/context';
import type { JobResult, JobWithMetadata, PgBoss, WorkConcurrencyOptions } from 'pg-boss';
import type { Logger } from 'pino';
import type { JobHandler } from './job-handlers.ts';

export interface WorkOptions {
  readonly boss: PgBoss;
  readonly handlers: Readonly<Record<JobName, JobHandler>>;
  readonly contextOf: (orgId: string, jobId: string) => JobCtx;
  readonly log: Logger;
}

/** Jobs of one look at the queue. Imports come one by one, for each takes minutes. */
const batchSizes: Readonly<Record<JobName, number>> = {
  'seal-audit-log': 200,
  notify: 50,
  'run-import': 1,
  'clear-import': 10,
};

/** A long import of one brand holds up the next of that brand and of no other. */
const sideBySide: Readonly<Partial<Record<JobName, WorkConcurrencyOptions>>> = {
  'run-import': { localConcurrency: 3, groupConcurrency: 1 },
};

/** Works on every queue that has a handler. A failing job is tried again later and holds up no other. */
export async function workJobs({ boss, handlers, contextOf, log }: WorkOptions): Promise<void> {
  for (const [name, handler] of Object.entries(handlers) as [JobName, JobHandler][]) {
    const options = {
      batchSize: batchSizes[name],
      pollingIntervalSeconds: 1,
      perJobResults: true,
      includeMetadata: true,
      ...sideBySide[name],
      ...(batchSizes[name] > 1 && { burstWhenBatchFull: true }),
    } as const;
    await boss.work(name, options, (jobs: JobWithMetadata<JobPayload>[]) =>
      workBatch(
        jobs,
        async (job) => {
          const since = performance.now();
          const tries = { done: job.retryCount + 1, last: job.retryCount >= job.retryLimit };
          await handler(contextOf(job.data.orgId, job.id), job.data, tries);
          log.debug({ job: job.id, queue: name, ms: Math.round(performance.now() - since) }, 'job done');
        },
        (job, error) => log.warn({ job: job.id, queue: name, err: error }, 'job failed; it is tried again'),
      ),
    );
  }
}

type Work = (job: JobWithMetadata<JobPayload>) => Promise<void>;

/** Equal jobs of one batch are one piece of work: a hundred changes of a brand are sealed together. */
async function workBatch(
  jobs: readonly JobWithMetadata<JobPayload>[],
  work: Work,
  onError: (job: JobWithMetadata<JobPayload>, error: unknown) => void,
): Promise<JobResult[]> {
  const done = new Map<string, JobResult['status']>();
  const results: JobResult[] = [];
  for (const job of jobs) {
    const key = JSON.stringify(job.data);
    const status = done.get(key) ?? (await outcome(job, work, onError));
    done.set(key, status);
    results.push({ id: job.id, status });
  }
  return results;
}

async function outcome(
  job: JobWithMetadata<JobPayload>,
  work: Work,
  onError: (job: JobWithMetadata<JobPayload>, error: unknown) => void,
): Promise<JobResult['status']> {
  try {
    await work(job);
    return 'completed';
  } catch (error) {
    onError(job, error);
    return 'failed';
  }
}
