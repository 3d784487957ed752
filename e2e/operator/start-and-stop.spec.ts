import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, refusedStart, startConcord } from '../server/concord-process.ts';
import { running } from '../server/running.ts';

let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'concord-operator-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('first start prints accounts; the second is quick and keeps the data; Ctrl-C leaves nothing behind', async ({
  request,
}) => {
  test.setTimeout(240_000);
  const first = await startConcord(folder, await freePort());
  expect(first.password).toMatch(/^\w{5}-\w{5}-\w{5}$/);
  const data = { email: 'admin@demo.example', password: first.password };
  const signIn = (origin: string) => request.post(`${origin}/api/auth/sign-in/email`, { data, headers: { origin } });
  expect((await signIn(first.origin)).status()).toBe(200);
  const health = await request.get(`${first.origin}/api/health`);
  expect(await health.json()).toMatchObject({ status: 'ok', database: 'ok' });
  expect(await first.stop()).toBe(0);
  expect(processesOf(folder)).toEqual([]);

  const second = await startConcord(folder, await freePort());
  expect(second.password, 'accounts are shown once').toBe('');
  expect(second.startedInMs).toBeLessThan(first.startedInMs);
  expect((await signIn(second.origin)).status()).toBe(200);
  expect(await second.stop()).toBe(0);
  expect(processesOf(folder)).toEqual([]);
});

test('an occupied port is one clear sentence, and nothing was started', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { code, stderr } = await refusedStart(path.join(folder, 'never'), port);
  other.close();
  expect(code).toBe(1);
  expect(sentences(stderr)).toEqual([expect.stringContaining(String(port))]);
});

test('a DATABASE_URL that leads nowhere is one clear sentence without its password', async () => {
  const url = `postgres://concord:open-sesame@127.0.0.1:${await freePort()}/concord`;
  const { code, stderr } = await refusedStart(path.join(folder, 'own'), await freePort(), { DATABASE_URL: url });
  expect(code).toBe(1);
  expect(sentences(stderr)).toHaveLength(1);
  expect(stderr).not.toContain('open-sesame');
});

test('a DATABASE_URL that is no address is named as the setting that is wrong', async () => {
  const { code, stderr } = await refusedStart(path.join(folder, 'own'), await freePort(), {
    DATABASE_URL: 'mysql://x',
  });
  expect(code).toBe(1);
  expect(sentences(stderr)).toEqual([expect.stringContaining('DATABASE_URL')]);
});

test('a second server on the same data folder does not harm the first', async ({ request }) => {
  const { origin, dataDir } = running();
  const { code, stderr } = await refusedStart(dataDir, Number(new URL(origin).port));
  expect(code).toBe(1);
  expect(sentences(stderr)).toHaveLength(1);
  expect((await request.get(`${origin}/api/health`)).status()).toBe(200);
});

const sentences = (stderr: string): string[] => stderr.split('\n').filter((line) => line.trim() !== '');

/** Command lines of processes that name the folder; what ended but was not yet collected has none. */
function processesOf(named: string): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return '';
      }
    })
    .filter((line) => line.includes(named));
}
