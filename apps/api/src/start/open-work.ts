import { connect } from '@concord/db/client';
import { diskPhotoStore } from '@concord/services/photos/disk-photo-store';
import path from 'node:path';
import type { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { v7 } from 'uuid';
import { createAuth } from '../auth/create-auth.ts';
import type { Deps } from '../deps.ts';
import type { VerbParts } from '../verb-parts.ts';
import { startQueue } from '../jobs/job-queue.ts';
import type { Closers } from './closers.ts';
import type { Installation } from './installation.ts';
import { deriveKey } from './secret.ts';

/** What verbs need, on the migrated database of an installation; for the server and for commands beside it. */
export interface Work extends VerbParts, Pick<Deps, 'authDb' | 'auth' | 'authKey'> {
  readonly boss: PgBoss;
}

export interface WorkOptions {
  /** People reach the server by https. */
  readonly secure: boolean;
  /** True for the server, which works on the queue; a command only sends. */
  readonly serving: boolean;
}

/** Opens pools and queue; they are closed by `closers`. */
export async function openWork(
  { appUrl, authUrl, dataDir, secret, importSpace }: Installation,
  log: Logger,
  closers: Closers,
  { secure, serving }: WorkOptions,
): Promise<Work> {
  const db = connect({ url: appUrl, max: serving ? 12 : 4, log });
  const authDb = connect({ url: authUrl, max: serving ? 4 : 1, log });
  closers.add('the connections to the database', () => Promise.all([db.close(), authDb.close()]));
  const { boss, queue } = await startQueue({ appUrl, log, max: serving ? 4 : 1, supervise: serving });
  closers.add('the jobs', () => boss.stop({ graceful: true, timeout: 10_000 }));
  const authKey = deriveKey(secret, 'session cookies');
  return {
    db,
    authDb,
    authKey,
    boss,
    auth: createAuth({ db: authDb, secret: authKey, secure }),
    now: () => new Date(),
    writtenAt: () => new Date(),
    newId: () => v7(),
    jobs: queue,
    photos: diskPhotoStore(path.join(dataDir, 'photos')),
    importFolder: (orgId, importId) => path.join(dataDir, 'imports', orgId, importId),
    importSpace,
  };
}
