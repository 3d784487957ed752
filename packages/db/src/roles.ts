import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { DatabaseError } from './errors.ts';
import { scramVerifier } from './scram.ts';

/** The role of services and jobs: sees tenant tables, and of those the rows of one brand. */
export const appRole = 'concord_app';
/** The role of sessions and passwords: sees schema `auth` alone. */
export const authRole = 'concord_auth';

export type LoginRole = typeof appRole | typeof authRole;

/** 64 hex digits, the same at every start with the same secret; nothing to store or to hand around. */
function rolePassword(secret: string, role: LoginRole): string {
  return createHmac('sha256', secret).update(role).digest('hex');
}

/** The owner's URL with another role in it. */
export function roleUrl(ownerUrl: string, role: LoginRole, secret: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = rolePassword(secret, role);
  return url.href;
}

/** Makes the login roles or sets their passwords anew. Roles belong to the whole server, so other databases may race. */
export async function ensureLoginRoles(sql: Sql, secret: string): Promise<void> {
  for (const role of [appRole, authRole] as const) {
    await retryRace(() => ensureRole(sql, role, scramVerifier(rolePassword(secret, role))));
  }
}

async function ensureRole(sql: Sql, role: LoginRole, verifier: string): Promise<void> {
  const [known] = await sql`select 1 from pg_roles where rolname = ${role}`;
  await sql.unsafe(`${known ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN PASSWORD '${verifier}'`);
}

/** 42710: made by another in between; XX000 "tuple concurrently updated": altered by another at the same moment. */
async function retryRace(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof postgres.PostgresError ? error.code : '';
      if (code === '42501') throw new DatabaseError('DATABASE_ROLE_DENIED', { needs: 'CREATEROLE' }, { cause: error });
      if (attempt === 10 || !['42710', '23505', 'XX000'].includes(code)) throw error;
      await sleep(20 * attempt);
    }
  }
}

export type RoleFacts = {
  readonly role: string;
  readonly superuser: boolean;
  readonly bypassRls: boolean;
  readonly createRole: boolean;
  readonly createDb: boolean;
  /** Tables, views and sequences of this database that the role owns. */
  readonly owns: number;
  /** The role that this connection works as. */
  readonly current: boolean;
};

/** What the current role and the login roles may do; `doctor` judges it, `migrate` refuses too strong login roles. */
export async function inspectRoles(sql: Sql): Promise<readonly RoleFacts[]> {
  return sql<RoleFacts[]>`
    select rolname as role, rolsuper as superuser, rolbypassrls as "bypassRls", rolcreaterole as "createRole",
      rolcreatedb as "createDb", rolname = current_user as current,
      (select count(*)::int from pg_class where relowner = pg_roles.oid) as owns
    from pg_roles where rolname = current_user or rolname in (${appRole}, ${authRole}) order by rolname`;
}

/** @throws DatabaseError DATABASE_ROLE_TOO_STRONG when row-level security would not hold a login role. */
export async function refuseStrongRoles(sql: Sql): Promise<void> {
  for (const facts of await inspectRoles(sql)) {
    const loginRole = facts.role === appRole || facts.role === authRole;
    if (loginRole && (facts.superuser || facts.bypassRls || facts.owns > 0)) {
      throw new DatabaseError('DATABASE_ROLE_TOO_STRONG', { role: facts.role });
    }
  }
}
