import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { silentLog } from '../log.ts';
import { migrate } from '../migrate.ts';
import { inspectRoles } from '../roles.ts';
import { startEmbedded, type EmbeddedServer } from './embedded.ts';
import { isAlive } from './processes.ts';

let pristine: string;
let parent: string;
let dataDir: string;
const servers: EmbeddedServer[] = [];

/** A first start takes a second; tests about later starts copy the result of one. */
beforeAll(async () => {
  pristine = path.join(await mkdtemp(path.join(os.tmpdir(), 'concord-pristine-')), 'postgres');
  await (await startEmbedded({ dataDir: pristine, log: silentLog, settings: { fsync: 'off' } })).stop();
});
afterAll(() => rm(path.dirname(pristine), { recursive: true, force: true }));

beforeEach(async () => {
  parent = await mkdtemp(path.join(os.tmpdir(), 'concord-embedded-'));
  dataDir = path.join(parent, 'postgres');
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  await rm(parent, { recursive: true, force: true });
});

async function start(extra: object = {}): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir, log: silentLog, settings: { fsync: 'off' }, ...extra });
  servers.push(server);
  return server;
}

const startLater = async (): Promise<EmbeddedServer> => {
  if (servers.length === 0) await cp(pristine, dataDir, { recursive: true });
  return start();
};

async function ask<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

const stopped = async (server: EmbeddedServer): Promise<boolean> => !(await isAlive(server.postmasterPid));

test('starts, keeps its data over a stop, and stops once', async () => {
  const first = await start();
  await ask(first.ownerUrl, (sql) => sql`create table kept as select 'Ünïcødé' as text`);
  await Promise.all([first.stop(), first.stop()]);
  await first.stop();
  expect(await stopped(first)).toBe(true);
  const second = await start();
  expect(await ask(second.ownerUrl, (sql) => sql`select upper(text) as text from kept`)).toEqual([{ text: 'ÜNÏCØDÉ' }]);
});

test('the owner is no superuser; passwords are asked for and kept from others', async () => {
  const server = await start();
  const [owner] = await ask(server.ownerUrl, inspectRoles);
  expect(owner).toMatchObject({ role: 'concord_owner', superuser: false, bypassRls: false, createRole: true });
  const wrong = server.ownerUrl.replace(/:[^:@]+@/, ':wrong@');
  await expect(ask(wrong, (sql) => sql`select 1`)).rejects.toMatchObject({ code: '28P01' });
  expect((await stat(path.join(dataDir, 'concord-secrets.json'))).mode & 0o077).toBe(0);
  expect(await readdir(parent)).toEqual(['postgres']);
});

test('a second user joins; whoever is last stops the server', async () => {
  const api = await startLater();
  const command = await startLater();
  expect(command).toMatchObject({ started: false, ownerUrl: api.ownerUrl });
  await command.stop();
  expect(await ask(api.ownerUrl, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
  const longCommand = await startLater();
  await api.stop();
  expect(await stopped(api)).toBe(false);
  await longCommand.stop();
  expect(await stopped(api)).toBe(true);
});

test('two first starts at once make one cluster and one server', async () => {
  const [one, other] = await Promise.all([start(), start()]);
  expect(one.ownerUrl).toBe(other.ownerUrl);
  expect([one.started, other.started].sort()).toEqual([false, true]);
  expect(await readdir(parent)).toEqual(['postgres']);
});

test('the orphan of a killed process is used again, and stopped in the end', async () => {
  await cp(pristine, dataDir, { recursive: true });
  const program = `const { startEmbedded } = await import(${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)});
    const log = { info() {}, warn() {}, error() {} };
    const { postmasterPid } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log, settings: { fsync: 'off' } });
    console.log(postmasterPid); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
  const server = await start();
  expect(server).toMatchObject({ started: false, postmasterPid: Number(line.toString()) });
  await server.stop();
  expect(await stopped(server)).toBe(true);
});

test('survives a killed server, and a mark that names a number which another program has got', async () => {
  const first = await startLater();
  const file = path.join(dataDir, 'postmaster.pid');
  const mark = await readFile(file, 'utf8');
  process.kill(first.postmasterPid, 'SIGKILL');
  const second = await startLater();
  expect(second.started).toBe(true);
  await first.stop();
  await second.stop();
  await writeFile(file, mark.replace(/^\d+/, String(process.pid)));
  const third = await startLater();
  expect(await ask(third.ownerUrl, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
});

test('a half-made first start is no obstacle', async () => {
  const half = await mkdtemp(path.join(parent, '.postgres-'));
  await writeFile(path.join(half, 'PG_VERSION'), '18\n');
  const server = await start();
  expect(await ask(server.ownerUrl, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
});

test('a folder with other things in it is refused and left alone', async () => {
  await mkdir(dataDir);
  await writeFile(path.join(dataDir, 'letter.txt'), 'dear');
  await expect(start()).rejects.toMatchObject({ code: 'EMBEDDED_FAILED' });
  expect(await readdir(dataDir)).toEqual(['letter.txt']);
  expect(await readdir(parent)).toEqual(['postgres']);
});

test('login roles stronger than row-level security are refused', async () => {
  const { ownerUrl, adminUrl } = await startLater();
  await migrate({ ownerUrl, secret: 'one', log: silentLog });
  await ask(adminUrl, (sql) => sql`alter role concord_app bypassrls`);
  const attempt = migrate({ ownerUrl, secret: 'one', log: silentLog });
  await expect(attempt).rejects.toMatchObject({ code: 'DATABASE_ROLE_TOO_STRONG', params: { role: 'concord_app' } });
});

test.skipIf(process.getuid?.() !== 0)(
  'as root without user namespaces: another account with copied binaries',
  async () => {
    await chmod(parent, 0o755);
    const server = await start({ launchers: ['setuid'] });
    expect(await ask(server.ownerUrl, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
  },
);

test('where nothing works, the message names the way out', async () => {
  await expect(start({ launchers: [] })).rejects.toMatchObject({
    code: 'EMBEDDED_NOT_POSSIBLE_AS_ROOT',
    params: { wayOut: 'DATABASE_URL' },
  });
});
