import { migrationState } from '@concord/db/migration-state';
import { diskPhotoStore } from '@concord/services/photos/disk-photo-store';
import type { FastifyInstance } from 'fastify';
import path from 'node:path';
import type { Logger } from 'pino';
import postgres from 'postgres';
import { v7 } from 'uuid';
import { createAuth } from '../auth/create-auth.ts';
import type { Deps, Migrations } from '../deps.ts';
import { jobHandlers } from '../jobs/job-handlers.ts';
import { startQueue } from '../jobs/job-queue.ts';
import { workJobs } from '../jobs/work-jobs.ts';
import { buildServer } from '../server.ts';
import type { Settings } from '../settings.ts';
import { version } from '../version.ts';
import { auditFolder, loadPortal } from './built-apps.ts';
import { asStartError, checkPort } from './check-port.ts';
import type { Closers } from './closers.ts';
import { type DemoAccount, ensureDemo } from './ensure-demo.ts';
import { type Installation, migrateInstallation, openInstallation, openPools } from './installation.ts';
import { readTls } from './read-tls.ts';
import { deriveKey } from './secret.ts';

export interface Started {
  /** Made at this start; empty unless it was the first. */
  readonly accounts: readonly DemoAccount[];
  readonly embedded: boolean;
}

/**
 * From settings to a listening server. Cheap checks come first. What was opened is in `closers`, whether this succeeds or not.
 * @throws StartError, DatabaseError
 */
export async function startServer(settings: Settings, log: Logger, closers: Closers): Promise<Started> {
  await checkPort(settings.host, settings.port);
  const tls = await readTls(settings.tls);
  const installation = await openInstallation(settings, log);
  closers.add('the embedded PostgreSQL', installation.close);
  await migrateInstallation(installation, log);
  const deps = await putTogether(settings, installation, log, closers, tls);
  const accounts = await ensureDemo({ ...deps, requestId: 'first-start' });
  await listen(await buildServer(deps), settings, closers);
  return { accounts, embedded: installation.embedded };
}

async function putTogether(
  settings: Settings,
  installation: Installation,
  log: Logger,
  closers: Closers,
  tls: Deps['tls'],
): Promise<Deps> {
  const { dataDir, secret, appUrl, ownerUrl } = installation;
  const { db, authDb } = openPools(installation, log);
  closers.add('the connections to the database', () => Promise.all([db.close(), authDb.close()]));
  const { boss, queue } = await startQueue({ appUrl, log, max: 4, supervise: true });
  const work = {
    db,
    now: () => new Date(),
    newId: () => v7(),
    jobs: queue,
    photos: diskPhotoStore(path.join(dataDir, 'photos')),
    importFolder: (orgId: string, importId: string) => path.join(dataDir, 'imports', orgId, importId),
  };
  let jobsRunning = true;
  closers.add('the jobs', () => {
    jobsRunning = false;
    return boss.stop({ graceful: true, timeout: 10_000 });
  });
  const contextOf = (orgId: string, jobId: string) => ({ ...work, orgId, requestId: jobId });
  await workJobs({ boss, handlers: jobHandlers, contextOf, log });
  const authKey = deriveKey(secret, 'session cookies');
  const secure = tls !== undefined || settings.publicOrigin?.startsWith('https:') === true;
  return {
    ...work,
    log,
    version,
    tls,
    secure,
    authDb,
    authKey,
    auth: createAuth({ db: authDb, secret: authKey, secure }),
    trustProxy: settings.trustProxy,
    publicOrigin: settings.publicOrigin,
    migrations: await migrationsOf(ownerUrl),
    jobsRunning: () => jobsRunning,
    portal: await loadPortal(),
    auditFolder,
  };
}

async function migrationsOf(ownerUrl: string): Promise<Migrations> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    return await migrationState(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function listen(app: FastifyInstance, { host, port }: Settings, closers: Closers): Promise<void> {
  closers.add('the HTTP server', () => app.close());
  await app.listen({ host, port, listenTextResolver: () => 'listening' }).catch((error: Error) => {
    throw asStartError(error, host, port);
  });
}
