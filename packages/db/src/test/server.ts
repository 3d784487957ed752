import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { silentLog } from '../log.ts';
import { migrate } from '../migrate.ts';

/** The server of this test run; plain data, for vitest hands it from process to process. */
export type TestServer = {
  readonly adminUrl: string;
  /** URL of the template as the owner; other databases differ in the name only. */
  readonly templateUrl: string;
  readonly template: string;
};

/** From which the passwords of the login roles come; roles belong to the server, so all tests share it. */
export const testSecret = 'secret of the tests, as long as the setting must be';

const owner = 'concord_test_owner';
const ownerPassword = 'owner of the tests';

/** Makes a fresh, migrated database to clone from, owned by a role as weak as in production. */
export async function makeTemplate(adminUrl: string, queues: readonly string[] = []): Promise<TestServer> {
  const template = newName('template');
  const url = new URL(adminUrl);
  url.username = owner;
  url.password = encodeURIComponent(ownerPassword);
  url.pathname = `/${template}`;
  await asAdmin(adminUrl, async (sql) => {
    await sql.unsafe(`
      DO $$ BEGIN
        CREATE ROLE ${owner} LOGIN CREATEROLE CREATEDB PASSWORD '${ownerPassword}';
      EXCEPTION WHEN duplicate_object THEN NULL; END $$`);
    await sql.unsafe(`CREATE DATABASE ${template} OWNER ${owner}`);
  });
  await migrate({ ownerUrl: url.href, secret: testSecret, log: silentLog, queues });
  return { adminUrl, templateUrl: url.href, template };
}

/** @returns the owner's URL of a new database: a copy of the template, or empty. */
export async function createDatabase(server: TestServer, from: 'template' | 'nothing'): Promise<string> {
  const name = newName('test');
  const url = new URL(server.templateUrl);
  url.pathname = `/${name}`;
  const source = from === 'template' ? server.template : 'template1';
  await asAdmin(server.adminUrl, (sql) =>
    sql.unsafe(
      `CREATE DATABASE ${name} OWNER ${owner} TEMPLATE ${source} STRATEGY ${from === 'template' ? 'FILE_COPY' : 'WAL_LOG'}`,
    ),
  );
  return url.href;
}

export async function dropDatabase(server: TestServer, nameOrUrl: string): Promise<void> {
  const name = URL.parse(nameOrUrl)?.pathname.slice(1) ?? nameOrUrl;
  await asAdmin(server.adminUrl, (sql) => sql.unsafe(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

const newName = (kind: string): string => `concord_${kind}_${randomBytes(6).toString('hex')}`;

async function asAdmin(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}
