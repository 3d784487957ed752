import type { Sql } from 'postgres';
import { appRole, authRole } from './roles.ts';

/** Written once: the app's role may not change or delete their rows. */
const appendOnly = [
  'acknowledgement',
  'audit_event',
  'audit_move',
  'audit_seal',
  'audit_sealed_event',
  'guideline_photo',
  'guideline_reminder',
  'guideline_version',
  'reaudit',
  'token_version',
];

/** What the login roles may do, anew at every start: a table of a new migration is never forgotten. */
export async function grantAll(sql: Sql): Promise<void> {
  await sql.begin(async (tx) => {
    const tables = await tx<{ name: string }[]>`
      select quote_ident(c.relname) as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')`;
    for (const { name } of tables) {
      const rights = appendOnly.includes(name) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE';
      await tx.unsafe(`REVOKE ALL ON ${name} FROM ${appRole}; GRANT ${rights} ON ${name} TO ${appRole}`);
    }
    await tx.unsafe(`
      GRANT USAGE ON SCHEMA public TO ${appRole};
      GRANT EXECUTE ON FUNCTION refresh_statistics() TO ${appRole};
      GRANT USAGE ON SCHEMA auth TO ${authRole}, ${appRole};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth TO ${authRole};
      GRANT SELECT, INSERT, DELETE ON auth.brand_directory TO ${appRole};
      GRANT USAGE ON SCHEMA pgboss TO ${appRole};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${appRole};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO ${appRole};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${appRole};
    `);
  });
}
