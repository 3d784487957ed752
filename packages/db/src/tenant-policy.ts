/**
 * The one condition of every tenant table. `nullif`: after a transaction that set it, the setting is '' on that
 * connection, and a bare cast would raise an error where no rows is the answer. No subquery, so it is one comparison.
 */
const tenantCondition = "org_id = nullif(current_setting('app.org_id', true), '')::uuid";

export const tenantPolicyName = 'tenant';

/** Raw SQL, one statement each, that closes a table to everyone outside the brand, its owner included (FORCE). */
export function tenantPolicySql(table: string): readonly string[] {
  const name = `"${table.replaceAll('"', '""')}"`;
  return [
    `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;`,
    `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;`,
    `CREATE POLICY "${tenantPolicyName}" ON ${name} FOR ALL USING (${tenantCondition}) WITH CHECK (${tenantCondition});`,
  ];
}

/** Tables of schema public that a generated migration makes: every one of them belongs to brands. */
export function newTenantTables(migrationSql: string): readonly string[] {
  const tables = migrationSql.matchAll(/^CREATE TABLE (?:IF NOT EXISTS )?(?:"public"\.)?"([^"]+)" \(/gm);
  return [...tables].map(([, table = '']) => table);
}
