import { jobOptions, prepareQueues } from '@concord/db/job-queues';
import { notification } from '@concord/db/schema/actions';
import { assignment } from '@concord/db/schema/checklists';
import { withTenant } from '@concord/db/tenant';
import { testDatabase, type TestDatabase } from '@concord/db/test/database';
import { JOB_NAMES } from '@concord/services/context';
import { publish } from '@concord/services/test/audit-fixture';
import { type Brand, brand } from '@concord/services/test/brand';
import { count, countDistinct, sql } from 'drizzle-orm';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deadLetterQueue } from '../jobs/job-queue.ts';

const jobs = 500;
const times = Number(process.env['WORKER_KILLS'] ?? 2);
/** The worker dies once so many lines are written: in the middle of a batch. */
const kills = Array.from({ length: times }, (_, kill) => Math.floor(((kill + 1) * jobs) / (times + 1)) + 7);

let database: TestDatabase;
let ours: Brand;
let boss: PgBoss;
beforeAll(async () => {
  database = await testDatabase();
  await prepareQueues(database.ownerUrl, [...JOB_NAMES, deadLetterQueue]);
  ours = await brand(database.app);
  boss = new PgBoss({ ...jobOptions(database.appUrl), supervise: false, monitorIntervalSeconds: 1, max: 1 });
  boss.on('error', () => undefined);
  await boss.start();
});
afterAll(async () => {
  await boss.stop({ graceful: false });
  await database.close();
});

/** Assignments that nobody was told of yet, and a job for each, lost for a second when its worker dies. */
async function queueJobs(): Promise<void> {
  const { orgId, members, locations } = ours;
  const { checklistId } = await publish(ours);
  const people = { assigneeId: members.auditor, createdBy: members.admin, dueOn: '2026-03-09' };
  const rows = Array.from({ length: jobs }, () => ({
    orgId,
    id: v7(),
    checklistId,
    locationId: locations.north,
    ...people,
  }));
  await withTenant(database.app, orgId, (tx) => tx.insert(assignment).values(rows));
  await boss.insert(
    'notify',
    rows.map(({ id }) => ({
      data: { orgId, id, kind: 'audit_assigned' },
      expireInSeconds: 1,
      retryLimit: 20,
      retryDelay: 0,
    })),
  );
}

async function written(): Promise<{ lines: number; subjects: number }> {
  const [row] = await withTenant(database.app, ours.orgId, (tx) =>
    tx.select({ lines: count(), subjects: countDistinct(notification.subjectId) }).from(notification),
  );
  return row ?? { lines: 0, subjects: 0 };
}

async function startWorker(): Promise<ChildProcess> {
  const file = new URL('kill-worker-process.ts', import.meta.url).pathname;
  const args = [file, database.appUrl, database.authUrl, os.tmpdir()];
  const worker = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(worker.stdout, 'data');
  return worker;
}

async function kill(worker: ChildProcess): Promise<void> {
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

/** Waits until so many lines are there. What a dead worker held is given to the next one, as the server's supervisor does it. */
async function until(lines: number): Promise<void> {
  for (let look = 0; (await written()).lines < lines; look += 1) {
    if (look % 50 === 49) await boss.supervise('notify');
    await sleep(10);
  }
}

it('500 jobs have 500 effects, however often the worker is killed in the middle', async () => {
  await queueJobs();
  for (const lines of kills) {
    const worker = await startWorker();
    await until(lines);
    await kill(worker);
    expect((await written()).lines).toBeLessThan(jobs);
  }
  const worker = await startWorker();
  try {
    await until(jobs);
    const left = async () => {
      await boss.supervise('notify');
      const unfinished = sql`select 1 from pgboss.job where name <> 'seal-audit-log' and state < 'completed'`;
      return (await database.app.drizzle.execute(unfinished)).length;
    };
    await expect.poll(left, { timeout: 10_000, interval: 250 }).toBe(0);
  } finally {
    await kill(worker);
  }
  expect(await written()).toEqual({ lines: jobs, subjects: jobs });
}, 60_000);
