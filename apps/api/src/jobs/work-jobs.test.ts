import type { JobCtx, JobName, JobPayload } from '@concord/services/context';
import { withTenant } from '@concord/db/tenant';
import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runningApi, type RunningApi } from '../test/running-api.ts';
import { jobHandlers } from './job-handlers.ts';
import { workJobs } from './work-jobs.ts';

let api: RunningApi;
beforeEach(async () => {
  api = await runningApi();
});
afterEach(() => api.close());

const orgId = v7();
const contextOf = (org: string, requestId: string): JobCtx => ({ ...api.deps, orgId: org, requestId });
const send = (queue: JobName, payload: JobPayload, before?: () => Promise<void>) =>
  withTenant(api.deps.db, orgId, async (tx) => {
    await api.deps.jobs.send(tx, queue, payload);
    await before?.();
  });

/** Works on `notify` with this handler and keeps the ids it was given. */
async function workNotify(handle: (id: string) => Promise<void> = async () => undefined) {
  const seen: string[] = [];
  const notify = async (_ctx: JobCtx, { id = '' }: JobPayload) => {
    seen.push(id);
    await handle(id);
  };
  await workJobs({ boss: api.boss, handlers: { ...jobHandlers, notify }, contextOf, log: api.deps.log });
  return seen;
}

it('does a job exactly if the transaction that sent it commits', async () => {
  const seen = await workNotify();
  await expect(send('notify', { orgId, id: 'undone' }, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await send('notify', { orgId, id: 'kept' });
  await expect.poll(() => seen, { timeout: 5_000 }).toEqual(['kept']);
});

it('tries a failed job again and does the others of its batch meanwhile', async () => {
  let failures = 0;
  const seen = await workNotify(async (id) => {
    if (id === 'bad' && failures++ === 0) throw new Error('at first');
  });
  await send('notify', { orgId, id: 'bad' });
  await send('notify', { orgId, id: 'good' });
  await expect.poll(() => seen.toSorted(), { timeout: 12_000 }).toEqual(['bad', 'bad', 'good']);
});

it('goes on by itself within five seconds after the database was away', async () => {
  const seen = await workNotify();
  await api.line.cut();
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  await api.line.mend();
  await expect
    .poll(
      () =>
        send('notify', { orgId, id: 'after' }).then(
          () => true,
          () => false,
        ),
      { timeout: 5_000 },
    )
    .toBe(true);
  await expect.poll(() => seen, { timeout: 5_000 }).toContain('after');
});

it('a long import holds up the next of its brand and of no other', async () => {
  const other = v7();
  const seen: string[] = [];
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  const runImport = async (_ctx: JobCtx, { id = '' }: JobPayload) => {
    seen.push(id);
    if (id === 'first') await ended;
  };
  const handlers = { ...jobHandlers, 'run-import': runImport };
  await workJobs({ boss: api.boss, handlers, contextOf, log: api.deps.log });
  await send('run-import', { orgId, id: 'first' });
  await expect.poll(() => seen, { timeout: 5_000 }).toEqual(['first']);
  await send('run-import', { orgId, id: 'second' });
  await withTenant(api.deps.db, other, (tx) => api.deps.jobs.send(tx, 'run-import', { orgId: other, id: 'elsewhere' }));
  await expect.poll(() => seen, { timeout: 10_000 }).toEqual(['first', 'elsewhere']);
  end();
  await expect.poll(() => seen, { timeout: 10_000 }).toEqual(['first', 'elsewhere', 'second']);
});
