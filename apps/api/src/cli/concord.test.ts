import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { testDatabase } from '@concord/db/test/database';

// Each test starts a whole program, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
const program = path.resolve(import.meta.dirname, '..', 'concord.ts');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'concord-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function concord(args: readonly string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, CONCORD_DATA_DIR: path.join(folder, 'data'), ...environment },
    timeout: 60_000,
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => (said.out += text));
  child.stderr.on('data', (text) => (said.err += text));
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, ...said })),
  );
}

it('scores the good lines and names the bad ones, without a database', async () => {
  const golden = path.resolve(import.meta.dirname, '../../../../packages/checklist/src/golden');
  const answers = path.join(folder, 'answers.ndjson');
  await writeFile(answers, '\uFEFF{"id":"a","answers":[]}\r\nnonsense\r\n\r\n{"id":"b","answers":[]}\r\n');
  const args = ['score', '--checklist', path.join(golden, 'store-visit.checklist.json'), '--answers', answers];
  const { code, out, err } = await concord(args, { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' });
  expect(code).toBe(1);
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  ).toEqual(['a', 'b']);
  expect(JSON.parse(err)).toEqual({ line: 2, path: '', code: 'malformed' });
});

it('names an unknown field of a checklist by its path', async () => {
  const file = path.join(folder, 'checklist.json');
  await writeFile(file, '{"sections": [], "colour": "red"}');
  const { code, out, err } = await concord(['score', '--checklist', file, '--answers', file]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('"path":"colour","code":"UNKNOWN_FIELD"');
});

it('explains how a command is called', async () => {
  expect(await concord(['score'])).toMatchObject({ code: 2, err: expect.stringContaining('--checklist') });
  expect(await concord(['score', '--nonsense'])).toMatchObject({ code: 2, err: expect.stringContaining('Usage') });
  const tooSmall = await concord(['demo', '--locations', '5']);
  expect(tooSmall).toMatchObject({ code: 2, err: expect.stringContaining('whole number from 24 to 100000') });
  expect(await concord(['nonsense'])).toMatchObject({ code: 2, err: expect.stringContaining('no command "nonsense"') });
});

it('finds a healthy installation healthy, and a table open to all brands open', async () => {
  await using database = await testDatabase();
  const environment = { DATABASE_URL: database.ownerUrl, CONCORD_SECRET: database.secret };
  const healthy = await concord(['doctor'], environment);
  expect(healthy).toMatchObject({ code: 0, err: '', out: expect.stringContaining('All is well.') });
  await database.owner`alter table location no force row level security`;
  const broken = await concord(['doctor'], environment);
  expect(broken.code).toBe(1);
  expect(broken.out).toMatch(/fail {2}location: row-level security is not enabled and forced\n {6}→ /);
});

it('has every command in the README as it is called', async () => {
  const readme = await readFile(path.resolve(import.meta.dirname, '../../../../README.md'), 'utf8');
  const called = [...readme.matchAll(/^\| `([^`]+)` \|/gm)].map(([, usage = '']) => usage.replaceAll('\\|', '|'));
  const { out } = await concord(['help']);
  const usages = out.split('\n').flatMap((line) => /^ {2}(\S.*)$/.exec(line)?.[1] ?? []);
  expect(usages.length).toBeGreaterThan(8);
  expect(called).toEqual(expect.arrayContaining(usages));
});
