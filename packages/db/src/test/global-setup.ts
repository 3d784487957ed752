import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../embedded/embedded.ts';
import { silentLog } from '../log.ts';
import { dropDatabase, makeTemplate, type TestServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly testServer: TestServer;
  }
}

/** Nothing of a test outlives it, so nothing waits for the disk. */
const fast = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  autovacuum: 'off',
};

/** One server for the run and in it one migrated template; TEST_DATABASE_URL (may create databases and roles) instead. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const folder = given === undefined ? await mkdtemp(path.join(os.tmpdir(), 'concord-test-')) : undefined;
  const embedded = folder
    ? await startEmbedded({ dataDir: path.join(folder, 'postgres'), log: silentLog, settings: fast })
    : undefined;
  const adminUrl = embedded?.adminUrl ?? given ?? '';
  const testServer = await makeTemplate(adminUrl);
  project.provide('testServer', testServer);
  return async () => {
    if (!embedded) await dropDatabase(testServer, testServer.template);
    await embedded?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  };
}
