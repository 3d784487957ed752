import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

// Each test starts a whole program, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const main = path.resolve(import.meta.dirname, '..', 'main.ts');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'concord-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts the server as a person would and waits for its end. */
function start(environment: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const env = {
    ...process.env,
    PORT: '0',
    CONCORD_DATA_DIR: path.join(folder, 'data'),
    LOG_LEVEL: 'silent',
    ...environment,
  };
  const child = spawn(process.execPath, [main], { env, timeout: 60_000 });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, said })));
}

/** One sentence, no stack. */
function expectSentence({ code, said }: { code: number | null; said: string }, ...parts: string[]): void {
  expect(code).toBe(1);
  expect(said.trim().split('\n')).toHaveLength(1);
  for (const part of parts) expect(said).toContain(part);
  expect(said).not.toMatch(/\n\s+at /);
}

it('names a setting that cannot be used', async () => {
  expectSentence(await start({ PORT: 'many' }), 'PORT', 'number');
});

it('says that the port is taken, and by which setting to choose another', async () => {
  const other = createServer().listen(0, '0.0.0.0');
  await new Promise((resolve) => other.once('listening', resolve));
  const port = String((other.address() as AddressInfo).port);
  expectSentence(await start({ PORT: port }), `Port ${port} is already in use`, 'PORT=');
  other.close();
});

it('says which database does not answer', async () => {
  const url = 'postgres://owner:geheim@127.0.0.1:9/concord';
  const refused = await start({ PORT: '45871', DATABASE_URL: url });
  expectSentence(refused, '127.0.0.1:9', 'ECONNREFUSED', 'DATABASE_URL');
  expect(refused.said).not.toContain('geheim');
});

it('says that the data folder cannot be written to', async () => {
  const file = path.join(folder, 'a-file');
  await writeFile(file, '');
  expectSentence(await start({ PORT: '45872', CONCORD_DATA_DIR: path.join(file, 'data') }), file, 'CONCORD_DATA_DIR');
});

it('says which certificate cannot be read', async () => {
  const file = path.join(folder, 'none.pem');
  expectSentence(await start({ PORT: '45873', TLS_CERT: file, TLS_KEY: file }), file, 'TLS_CERT');
});
