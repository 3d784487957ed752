import postgres, { type Sql } from 'postgres';
import { inject } from 'vitest';
import type {} from './global-setup.ts';
import { connect, type Database } from '../client.ts';
import { silentLog } from '../log.ts';
import { appRole, authRole, roleUrl } from '../roles.ts';
import { createDatabase, dropDatabase, testSecret } from './server.ts';

export type TestDatabase = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly authUrl: string;
  readonly secret: string;
  /** As `concord_app`, the role of services: row-level security holds. */
  readonly app: Database;
  /** As the owner, who migrates; FORCE hides tenant rows from it too. */
  readonly owner: Sql;
  readonly close: () => Promise<void>;
};

/** A database of its own, cloned from the migrated template. Call `close` (or `await using`) when done. */
export async function testDatabase(options: { max?: number } = {}): Promise<TestDatabase & AsyncDisposable> {
  const server = inject('testServer');
  const ownerUrl = await createDatabase(server, 'template');
  const appUrl = roleUrl(ownerUrl, appRole, testSecret);
  const app = connect({ url: appUrl, max: options.max ?? 4, log: silentLog });
  const owner = postgres(ownerUrl, { max: 2, onnotice: () => undefined });
  const close = async (): Promise<void> => {
    await Promise.all([app.sql.end({ timeout: 1 }), owner.end({ timeout: 1 })]);
    await dropDatabase(server, ownerUrl);
  };
  return {
    ownerUrl,
    appUrl,
    authUrl: roleUrl(ownerUrl, authRole, testSecret),
    secret: testSecret,
    app,
    owner,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** An empty database for tests of migrating. */
export async function emptyDatabase(): Promise<{ readonly ownerUrl: string; readonly close: () => Promise<void> }> {
  const server = inject('testServer');
  const ownerUrl = await createDatabase(server, 'nothing');
  return { ownerUrl, close: () => dropDatabase(server, ownerUrl) };
}
