import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PgBoss } from 'pg-boss';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { jobOptions, jobsWithin } from './job-queues.ts';
import { silentLog } from './log.ts';
import { migrate } from './migrate.ts';
import { appRole, authRole, inspectRoles, roleUrl } from './roles.ts';
import { catalogViolations } from './catalog.ts';
import { emptyDatabase, testDatabase } from './test/database.ts';
import { testSecret as secret } from './test/server.ts';
import { withTenant } from './tenant.ts';

const shipped = path.resolve(import.meta.dirname, '../migrations');
let database: Awaited<ReturnType<typeof emptyDatabase>>;
let folder: string;
let sql: postgres.Sql;

beforeEach(async () => {
  database = await emptyDatabase();
  sql = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
  folder = await mkdtemp(path.join(os.tmpdir(), 'concord-migrations-'));
  await cp(shipped, folder, { recursive: true });
});
afterEach(async () => {
  await sql.end({ timeout: 1 });
  await database.close();
  await rm(folder, { recursive: true });
});

const run = (extra: object = {}) => migrate({ ownerUrl: database.ownerUrl, secret, log: silentLog, folder, ...extra });

async function addMigration(tag: string, text: string): Promise<void> {
  const file = path.join(folder, 'meta/_journal.json');
  const journal = JSON.parse(await readFile(file, 'utf8')) as { entries: object[] };
  journal.entries.push({ idx: 900, version: '7', when: 9_000_000_000_000, tag, breakpoints: true });
  await writeFile(file, JSON.stringify(journal));
  await writeFile(path.join(folder, `${tag}.sql`), text);
}

const tables = async (): Promise<string> => {
  const rows =
    await sql`select schemaname, tablename from pg_tables where schemaname in ('public', 'auth') order by 1, 2`;
  return JSON.stringify(rows);
};

test('twice, and by two at once, is as once', async () => {
  await Promise.all([run({ queues: ['mail'] }), run({ queues: ['mail'] })]);
  const before = await tables();
  await run({ queues: ['mail'] });
  expect(await tables()).toBe(before);
  expect(await sql`select name from pgboss.queue where name = 'mail'`).toHaveLength(1);
  expect(await sql`select id from drizzle.__drizzle_migrations`).toHaveLength((await journalTags()).length);
  expect(await catalogViolations(sql)).toEqual([]);
});

const journalTags = async (): Promise<readonly unknown[]> =>
  (JSON.parse(await readFile(path.join(shipped, 'meta/_journal.json'), 'utf8')) as { entries: unknown[] }).entries;

test('a failing migration names its file and leaves everything as it was, also at the next start', async () => {
  await run();
  const before = await tables();
  await addMigration(
    '0900_broken',
    'create table half_way (id int);--> statement-breakpoint\nalter table nowhere add x int;',
  );
  for (let start = 0; start < 2; start += 1) {
    const attempt = run();
    await expect(attempt).rejects.toMatchObject({ code: 'MIGRATION_FAILED', params: { file: '0900_broken.sql' } });
    await expect(attempt).rejects.toThrow('relation \\"nowhere\\" does not exist');
    expect(await tables()).toBe(before);
  }
});

test('a failing first migration leaves an empty database', async () => {
  await addMigration('0900_broken', 'select 1/0;');
  await expect(run()).rejects.toMatchObject({ code: 'MIGRATION_FAILED', params: { reason: 'division by zero' } });
  expect(await tables()).toBe('[]');
});

test('waits in short tries for a table that somebody reads', async () => {
  await run();
  await addMigration('0900_slow', 'alter table region add column extra int;');
  const reader = postgres(database.ownerUrl, { max: 1 });
  const reading = reader.begin(async (tx) => {
    await tx`select * from region`;
    await tx`select pg_sleep(1.8)`;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  await run();
  await reading;
  await reader.end();
  expect(await sql`select extra from region`).toEqual([]);
});

test.each([
  ['no server', (url: URL) => (url.port = '1'), /ECONNREFUSED/],
  ['wrong password', (url: URL) => (url.password = 'wrong'), /password authentication failed/],
  ['no such database', (url: URL) => (url.pathname = '/absent'), /"absent" does not exist/],
])('says why it cannot connect, without the password: %s', async (_name, change, reason) => {
  const url = new URL(database.ownerUrl);
  change(url);
  const error: unknown = await run({ ownerUrl: url.href }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    code: 'DATABASE_UNREACHABLE',
    params: { host: '127.0.0.1', reason: expect.stringMatching(reason) },
  });
  expect(String(error)).not.toContain(url.password);
});

test.each(['', 'nonsense', 'http://localhost', 'mysql://a:secret@b/c'])('refuses the URL %j', async (ownerUrl) => {
  const error: unknown = await run({ ownerUrl }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'DATABASE_UNREACHABLE' });
  expect(String(error)).not.toContain('secret');
});

test('the login roles are weak, own nothing and log in', async () => {
  await run();
  const facts = await inspectRoles(sql);
  expect(facts.map((fact) => fact.role)).toEqual([appRole, authRole, 'concord_test_owner']);
  for (const role of [appRole, authRole] as const) {
    expect(facts.find((fact) => fact.role === role)).toMatchObject({ superuser: false, bypassRls: false, owns: 0 });
    const as = postgres(roleUrl(database.ownerUrl, role, secret), { max: 1 });
    expect(await as`select current_user as role`).toMatchObject([{ role }]);
    await as.end();
  }
});

test('a job sent within a tenant transaction exists if and only if the transaction commits', async () => {
  await using clone = await testDatabase();
  await migrate({ ownerUrl: clone.ownerUrl, secret, log: silentLog, queues: ['mail'] });
  const boss = new PgBoss({ ...jobOptions(clone.appUrl), supervise: false, schedule: false });
  await boss.start();
  const orgId = '01a20385-a583-778f-b4bb-2f2a36f5e97c';
  const send = (n: number, fail: boolean) =>
    withTenant(clone.app, orgId, async (tx) => {
      await boss.send('mail', { orgId, n }, { db: jobsWithin(tx) });
      if (fail) throw new Error('undo');
    });
  await send(1, false);
  await expect(send(2, true)).rejects.toThrow('undo');
  const jobs = await boss.fetch<{ n: number }>('mail', { batchSize: 10 });
  expect(jobs.map((job) => job.data.n)).toEqual([1]);
  await boss.stop({ graceful: false });
});
