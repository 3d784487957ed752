import type { Sql } from 'postgres';
import { tenantPolicyName } from './tenant-policy.ts';
import { appRole, authRole } from './roles.ts';

/** Schemas without brands: better-auth's, pg-boss's (payloads are ids), and drizzle's list of migrations. */
const exemptSchemas = ['auth', 'pgboss', 'drizzle'];

/** As PostgreSQL writes `tenantCondition` back. */
const policyText = "(org_id = (NULLIF(current_setting('app.org_id'::text, true), ''::text))::uuid)";

/** Reads the system catalog: every way in which a table would let one brand reach another. Empty when all is well. */
export async function catalogViolations(sql: Sql): Promise<readonly string[]> {
  const found = await Promise.all([
    tablesWithoutSecurity(sql),
    tablesWithoutKey(sql),
    constraintsWithoutBrand(sql),
    indexesWithoutBrand(sql),
    foreignPolicies(sql),
    tablesWithoutPolicy(sql),
    viewsAsOwner(sql),
    rightsTooWide(sql),
    lentRights(sql),
  ]);
  return found.flat().map(({ problem }) => problem);
}

type Problem = { readonly problem: string };

const tenantTable = (sql: Sql) => sql`
  c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
  and n.nspname not like 'pg_temp%' and n.nspname <> all(${exemptSchemas})`;

const tablesWithoutSecurity = (sql: Sql) => sql<Problem[]>`
  select c.relname || ': row-level security is not enabled and forced' as problem
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${tenantTable(sql)} and not (c.relrowsecurity and c.relforcerowsecurity)`;

const tablesWithoutKey = (sql: Sql) => sql<Problem[]>`
  select c.relname || ': the primary key does not begin with org_id' as problem
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
  left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
  where ${tenantTable(sql)} and a.attname is distinct from 'org_id'`;

/** A reference must carry the brand on both sides, at the same place. */
const constraintsWithoutBrand = (sql: Sql) => sql<Problem[]>`
  select c.relname || ': ' || k.conname || ' does not tie org_id to org_id' as problem
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where ${tenantTable(sql)} and k.contype = 'f' and not exists (
    select from unnest(k.conkey, k.confkey) as pair(here, there)
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.here and a.attname = 'org_id'
    join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.there and b.attname = 'org_id')`;

/** Unique constraints are indexes too. */
const indexesWithoutBrand = (sql: Sql) => sql<Problem[]>`
  select c.relname || ': unique index ' || i.indexrelid::regclass || ' is without org_id' as problem
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
  where ${tenantTable(sql)} and i.indisunique and not exists (
    select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id'
      and a.attnum = any((i.indkey::int2[])[0:i.indnkeyatts - 1]))`;

const foreignPolicies = (sql: Sql) => sql<Problem[]>`
  select p.tablename || ': policy ' || p.policyname || ' is not the standard one' as problem
  from pg_policies p where p.schemaname <> all(${exemptSchemas}) and not (
    p.policyname = ${tenantPolicyName} and p.permissive = 'PERMISSIVE' and p.cmd = 'ALL' and p.roles = '{public}'
    and p.qual = ${policyText} and p.with_check = ${policyText})`;

const tablesWithoutPolicy = (sql: Sql) => sql<Problem[]>`
  select c.relname || ': has ' || count(p.oid) || ' policies instead of one' as problem
  from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_policy p on p.polrelid = c.oid
  where ${tenantTable(sql)} group by c.oid, c.relname having count(p.oid) <> 1`;

/** A view reads with its owner's rights unless told otherwise; a materialised one keeps the rows of all brands. */
const viewsAsOwner = (sql: Sql) => sql<Problem[]>`
  select c.relname || ': view without security_invoker' as problem
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname <> all(${exemptSchemas})
    and (c.relkind = 'm' or c.relkind = 'v' and not coalesce('security_invoker=true' = any(c.reloptions), false))`;

/** Functions that run with their owner's rights: known by name, with a pinned path, and not for everybody. */
const lentFunctions = ['refresh_statistics'];
const lentRights = (sql: Sql) => sql<Problem[]>`
  select p.proname || ': runs with the rights of its owner and is not known, pins no search_path, or is for everybody' as problem
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname <> all(${exemptSchemas}) and (
    p.proname <> all(${lentFunctions}) or has_function_privilege('public', p.oid, 'EXECUTE')
    or not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%'))`;

/** What the login roles own, may bypass, or may reach outside their schemas. */
const rightsTooWide = (sql: Sql) => sql<Problem[]>`
  select r.rolname || ': is superuser or bypasses row-level security' as problem
  from pg_roles r where r.rolname in (${appRole}, ${authRole}) and (r.rolsuper or r.rolbypassrls)
  union all
  select r.rolname || ': owns ' || c.relname from pg_class c join pg_roles r on r.oid = c.relowner
  where r.rolname in (${appRole}, ${authRole})
  union all
  select ${authRole} || ': may read ' || c.relname
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${tenantTable(sql)} and has_table_privilege(${authRole}, c.oid, 'SELECT, INSERT, UPDATE, DELETE')
  union all
  select ${appRole} || ': may reach ' || n.nspname || '.' || c.relname
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and (n.nspname = 'drizzle' or n.nspname = 'auth' and c.relname <> 'brand_directory')
    and has_table_privilege(${appRole}, c.oid, 'SELECT, INSERT, UPDATE, DELETE')`;
