import { catalogViolations } from '@concord/db/catalog';
import { migrationState } from '@concord/db/migration-state';
import { appRole, authRole, inspectRoles, type RoleFacts } from '@concord/db/roles';
import postgres, { type Sql } from 'postgres';
import { type Check, fail, ok, warn } from './check.ts';
import type { Opened } from './with-installation.ts';

const oldestVersion = 15;

/** The database as its owner sees it. */
export async function* checkDatabase({ installation }: Opened): AsyncGenerator<Check> {
  const sql = postgres(installation.ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    const reached = await checkVersion(sql);
    yield reached;
    if (reached.level === 'fail') return;
    yield await checkMigrations(sql);
    yield* checkRoles(await inspectRoles(sql));
    yield* checkCatalog(await catalogViolations(sql));
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function checkVersion(sql: Sql): Promise<Check> {
  try {
    const [row] = await sql<{ version: string; number: number }[]>`
      select current_setting('server_version') as version, current_setting('server_version_num')::int / 10000 as number`;
    const name = `PostgreSQL ${row?.version ?? '?'}`;
    if ((row?.number ?? 0) >= oldestVersion) return ok(name);
    return fail(`${name} is too old`, `Upgrade it to ${oldestVersion} or newer.`);
  } catch (error) {
    return fail(
      `the database does not answer (${String((error as Error).message)})`,
      'Check DATABASE_URL and that it runs.',
    );
  }
}

async function checkMigrations(sql: Sql): Promise<Check> {
  const { applied, latest } = await migrationState(sql);
  const what = `${applied} of ${latest} migrations applied`;
  if (applied === latest) return ok(what);
  if (applied > latest) return fail(what, 'The database is newer than this program: update the program.');
  return fail(what, 'Run: npm run concord -- migrate');
}

function* checkRoles(roles: readonly RoleFacts[]): Generator<Check> {
  for (const name of [appRole, authRole]) {
    const facts = roles.find(({ role }) => role === name);
    if (!facts) yield fail(`role ${name} is missing`, 'Run: npm run concord -- migrate');
    else if (facts.superuser || facts.bypassRls) {
      yield fail(`role ${name} bypasses row-level security`, `Run: ALTER ROLE ${name} NOSUPERUSER NOBYPASSRLS;`);
    } else if (facts.owns > 0) {
      yield fail(`role ${name} owns ${facts.owns} tables`, `Run: REASSIGN OWNED BY ${name} TO <the owner>;`);
    } else yield ok(`role ${name} owns nothing and bypasses nothing`);
  }
  const owner = roles.find(({ current }) => current);
  if (owner?.superuser) {
    yield warn(`the owner ${owner.role} is a superuser`, 'Give DATABASE_URL an owner with CREATEROLE alone.');
  }
}

function* checkCatalog(problems: readonly string[]): Generator<Check> {
  if (problems.length === 0) yield ok('row-level security keeps every table of brands apart');
  for (const problem of problems) yield fail(problem, 'Run: npm run concord -- migrate; if it stays, report it.');
}
