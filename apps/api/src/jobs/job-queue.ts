import { jobOptions, jobsWithin } from '@concord/db/job-queues';
import type { JobName, JobQueue } from '@concord/services/context';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';

/** Where jobs go that failed every time; a person looks at them. */
export const deadLetterQueue = 'dead-letter';

/** Ten tries over about an hour; a database that is away for minutes loses no job. */
const tries = { retryLimit: 10, retryDelay: 2, retryBackoff: true, retryDelayMax: 900, deadLetter: deadLetterQueue };

/** Longest run of one batch, seconds; a worker that died in it has its jobs given to another after that. */
const expiry: Readonly<Record<JobName, number>> = {
  'seal-audit-log': 120,
  notify: 120,
  'run-import': 6 * 3600,
  'clear-import': 120,
};

/** A job whose worker has said nothing for so many seconds is given to another at once. */
const heartbeat: Readonly<Partial<Record<JobName, number>>> = { 'run-import': 60 };

/** Seconds until a job is done at the earliest. */
const delay: Readonly<Partial<Record<JobName, number>>> = { 'clear-import': 24 * 3600 };

export interface StartedQueue {
  readonly boss: PgBoss;
  readonly queue: JobQueue;
}

export interface QueueOptions {
  readonly appUrl: string;
  readonly log: Logger;
  /** Of the pool of pg-boss. */
  readonly max: number;
  /** One process per database looks after old and lost jobs; a command beside the server does not. */
  readonly supervise: boolean;
}

/** Opens the job queue as the app's role. Its schema and queues are there since `migrate`. */
export async function startQueue({ appUrl, log, max, supervise }: QueueOptions): Promise<StartedQueue> {
  const boss = new PgBoss({
    ...jobOptions(appUrl),
    application_name: 'concord-jobs',
    max,
    supervise,
    schedule: false,
    reindex: false,
    connectionTimeoutMillis: 2_000,
    superviseIntervalSeconds: 15,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'the job queue is not reachable'));
  await boss.start();
  return { boss, queue: queueOf(boss) };
}

function queueOf(boss: PgBoss): JobQueue {
  return {
    send: async (tx, queue, payload, notBefore) => {
      const group = { id: payload.orgId };
      const [startAfter, heartbeatSeconds] = [notBefore ?? delay[queue] ?? 0, heartbeat[queue] ?? null];
      const times = { startAfter, expireInSeconds: expiry[queue], ...(heartbeatSeconds && { heartbeatSeconds }) };
      const options = { ...tries, ...times, group, db: jobsWithin(tx) };
      await boss.send(queue, payload, options);
    },
  };
}
