import { migrationState } from '@concord/db/migration-state';
import { findBrands } from '@concord/services/organization/find-brand';
import { fillRollups } from '@concord/services/rollups/fill-rollups';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import postgres from 'postgres';
import type { Deps, Migrations } from '../deps.ts';
import { jobHandlers } from '../jobs/job-handlers.ts';
import { workJobs } from '../jobs/work-jobs.ts';
import { buildServer } from '../server.ts';
import type { Settings } from '../settings.ts';
import { verbPartsOf } from '../verb-parts.ts';
import { progressLine } from '../progress-line.ts';
import { version } from '../version.ts';
import { auditFolder, loadPortal } from './built-apps.ts';
import { asStartError } from './check-port.ts';
import type { Closers } from './closers.ts';
import { type DemoAccount, demoPassword, ensureDemo } from './ensure-demo.ts';
import { type Installation, migrateInstallation, openInstallation } from './installation.ts';
import { openWork } from './open-work.ts';

export interface Started {
  /** Made at this start; empty unless it was the first. */
  readonly accounts: readonly DemoAccount[];
  readonly embedded: boolean;
}

/**
 * From settings to a listening server. What was opened is in `closers`, whether this succeeds or not.
 * @throws StartError, DatabaseError
 */
export async function startServer(
  settings: Settings,
  tls: Deps['tls'],
  log: Logger,
  closers: Closers,
): Promise<Started> {
  const installation = await openInstallation(settings, log, { keepDatabase: true });
  closers.add('the embedded PostgreSQL', installation.close);
  await migrateInstallation(installation, log);
  const deps = await putTogether(settings, installation, log, closers, tls);
  for (const { orgId } of await findBrands(deps.db)) await fillRollups(deps.db, orgId);
  const progress = progressLine('places of the demo brand');
  const demo = { ...deps, requestId: 'first-start', password: demoPassword(installation.secret) };
  const accounts = await ensureDemo(demo, progress.show);
  progress.end();
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
  const secure = tls !== undefined || settings.publicOrigin?.startsWith('https:') === true;
  const { boss, ...work } = await openWork(installation, log, closers, { secure, serving: true });
  const contextOf = (orgId: string, requestId: string) => ({ ...verbPartsOf(work), orgId, requestId });
  await workJobs({ boss, handlers: jobHandlers, contextOf, log });
  let jobsRunning = true;
  boss.once('stopped', () => (jobsRunning = false));
  return {
    ...work,
    log,
    version,
    tls,
    secure,
    trustProxy: settings.trustProxy,
    publicOrigin: settings.publicOrigin,
    migrations: await migrationsOf(installation.ownerUrl),
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
