import { connect } from '@concord/db/client';
import { prepareQueues } from '@concord/db/job-queues';
import { silentLog } from '@concord/db/log';
import { brandDirectory } from '@concord/db/schema/auth';
import { member, organization } from '@concord/db/schema/organization';
import { withTenant } from '@concord/db/tenant';
import { testDatabase } from '@concord/db/test/database';
import { DEFAULT_ACTION_RULES } from '@concord/domain/action';
import type { Role } from '@concord/domain/roles';
import { JOB_NAMES } from '@concord/services/context';
import { diskPhotoStore } from '@concord/services/photos/disk-photo-store';
import type { FastifyInstance } from 'fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { v7 } from 'uuid';
import { createAccount } from '../auth/create-account.ts';
import { createAuth } from '../auth/create-auth.ts';
import type { Deps } from '../deps.ts';
import { deadLetterQueue, startQueue } from '../jobs/job-queue.ts';
import { buildServer } from '../server.ts';
import { openLine } from './line.ts';

export const password = 'a long enough password';

/** A whole API on a database of its own, reached by a line that can be cut; requests go in by `app.inject`. */
export async function runningApi(change: Partial<Deps> = {}) {
  const database = await testDatabase();
  const line = await openLine(database.ownerUrl);
  const db = connect({ url: line.through(database.appUrl), max: 4, log: silentLog });
  const authDb = connect({ url: line.through(database.authUrl), max: 2, log: silentLog });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'concord-api-'));
  const logged: string[] = [];
  const log = pino(
    { level: 'debug' },
    new Writable({ write: (line, _encoding, done) => done(void logged.push(String(line))) }),
  );
  await prepareQueues(database.ownerUrl, [...JOB_NAMES, deadLetterQueue]);
  const { boss, queue } = await startQueue({ appUrl: line.through(database.appUrl), log, max: 2, supervise: false });
  const authKey = 'key of the tests, long enough for a key';
  const auth = createAuth({ db: authDb, secret: authKey, secure: false });
  const deps: Deps = {
    db,
    authDb,
    auth,
    authKey,
    log,
    jobs: queue,
    now: () => new Date(),
    writtenAt: () => new Date(),
    newId: () => v7(),
    photos: diskPhotoStore(path.join(folder, 'photos')),
    importFolder: (orgId, importId) => path.join(folder, orgId, importId),
    importSpace: 1024 ** 3,
    version: '0.0.0',
    secure: false,
    trustProxy: false,
    publicOrigin: undefined,
    tls: undefined,
    migrations: { applied: 1, latest: 1 },
    jobsRunning: () => true,
    portal: null,
    auditFolder: null,
    ...change,
  };
  const app = await buildServer(deps);
  return {
    app,
    deps,
    boss,
    line,
    logged,
    close: async () => {
      await app.close();
      await boss.stop({ graceful: false });
      await Promise.all([db.close(), authDb.close()]);
      await line.cut();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type RunningApi = Awaited<ReturnType<typeof runningApi>>;

export interface Person {
  readonly email: string;
  readonly orgId: string;
  readonly memberId: string;
}

/** A brand with one member of the role, who has an account. */
export async function person({ deps }: RunningApi, role: Role = 'admin'): Promise<Person> {
  const [orgId, memberId] = [v7(), v7()];
  const email = `${memberId}@example.org`;
  const userId = await createAccount(deps.auth, { name: 'Ada', email, password });
  await withTenant(deps.db, orgId, async (tx) => {
    const brand = { orgId, name: 'Bright Bakery', slug: orgId, languages: ['en'], actionRules: DEFAULT_ACTION_RULES };
    await tx.insert(organization).values(brand);
    await tx.insert(member).values({ orgId, id: memberId, userId, name: 'Ada', email, role });
    await tx.insert(brandDirectory).values({ userId, orgId });
  });
  return { email, orgId, memberId };
}

/** The Cookie header of a new session. */
export async function signIn(app: FastifyInstance, email: string): Promise<string> {
  const response = await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password } });
  if (response.statusCode !== 200) throw new Error(`sign-in refused: ${response.body}`);
  return response.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
}
