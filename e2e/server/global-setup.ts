import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, startConcord } from './concord-process.ts';

/**
 * One first start for all journeys; its origin, data folder and password reach the tests by the environment.
 * Whoever sets CONCORD_E2E works against a server of their own that runs already.
 */
export default async function startOnce(): Promise<() => Promise<void>> {
  if (process.env.CONCORD_E2E) return async () => {};
  const dataDir = await mkdtemp(path.join(tmpdir(), 'concord-e2e-'));
  const server = await startConcord(dataDir, await freePort());
  process.env.CONCORD_E2E = JSON.stringify({ origin: server.origin, dataDir, password: server.password });
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
