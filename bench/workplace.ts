import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { appRole, authRole, roleUrl } from '@concord/db/roles';
import { createDatabase, dropDatabase, type TestServer, testSecret } from '@concord/db/test/server';
import { createLog } from '@concord/app-api/log';
import { createClosers } from '@concord/app-api/start/closers';
import type { Installation } from '@concord/app-api/start/installation';
import { openWork, type Work } from '@concord/app-api/start/open-work';

/** A database of its own with everything that verbs need, put together as the product does it. */
export interface Workplace extends AsyncDisposable {
  readonly installation: Installation;
  readonly work: Work;
  /** The same database as its server's superuser, for whom row-level security does not count: fills tables and looks at the server. */
  readonly adminUrl: string;
}

export async function openWorkplace(server: TestServer): Promise<Workplace> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'concord-bench-data-'));
  const ownerUrl = await createDatabase(server, 'template');
  const log = createLog({ level: 'error', forPeople: false });
  const closers = createClosers(log);
  const installation = {
    dataDir,
    secret: testSecret,
    ownerUrl,
    appUrl: roleUrl(ownerUrl, appRole, testSecret),
    authUrl: roleUrl(ownerUrl, authRole, testSecret),
    embedded: false,
    importSpace: 12 * 1024 ** 3,
    close: () => Promise.resolve(),
  };
  const adminUrl = new URL(server.adminUrl);
  adminUrl.pathname = new URL(ownerUrl).pathname;
  return {
    installation,
    work: await openWork(installation, log, closers, { secure: false, serving: true }),
    adminUrl: adminUrl.href,
    [Symbol.asyncDispose]: async () => {
      await closers.closeAll();
      await dropDatabase(server, ownerUrl);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
