import { eq, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from './client.ts';
import { silentLog } from './log.ts';
import { organization, region } from './schema/organization.ts';
import { withTenant } from './tenant.ts';
import { testDatabase, type TestDatabase } from './test/database.ts';
import { DatabaseUnavailable } from './unavailable.ts';

const [ours, theirs] = [v7(), v7()];
let database: TestDatabase;

const addBrand = (orgId: string) =>
  withTenant(database.app, orgId, async (tx) => {
    await tx.insert(organization).values({ orgId, name: 'Brand', slug: orgId, languages: ['en'], actionRules: [] });
    await tx.insert(region).values({ orgId, id: v7(), key: 'north', name: 'North' });
  });

beforeAll(async () => {
  database = await testDatabase({ max: 1 });
  await addBrand(ours);
  await addBrand(theirs);
});
afterAll(() => database.close());

test('a brand sees its rows, and only those, even with the filter of the app removed', async () => {
  const rows = await withTenant(database.app, ours, (tx) => tx.select().from(region));
  expect(rows.map((row) => row.orgId)).toEqual([ours]);
});

test('asking for another brand by id finds nothing', async () => {
  const rows = await withTenant(database.app, ours, (tx) => tx.select().from(region).where(eq(region.orgId, theirs)));
  expect(rows).toEqual([]);
});

test('the reused connection is without a brand: no rows and no error', async () => {
  await withTenant(database.app, ours, (tx) => tx.select().from(region));
  expect(await database.app.drizzle.select().from(region)).toEqual([]);
});

test('a fresh connection is without a brand: no rows and no error', async () => {
  const fresh = connect({ url: database.appUrl, max: 1, log: silentLog });
  expect(await fresh.drizzle.select().from(region)).toEqual([]);
  await fresh.close();
});

test('FORCE: the owner of the tables sees nothing either', async () => {
  expect(await database.owner`select * from region`).toEqual([]);
});

test.each([
  ['insert', sql`insert into region (org_id, id, name, key) values (${theirs}, ${v7()}, 'x', 'x')`],
  ['move', sql`update region set org_id = ${theirs}`],
])('%s into another brand is refused', async (_name, statement) => {
  const attempt = withTenant(database.app, ours, (tx) => tx.execute(statement));
  await expect(attempt).rejects.toMatchObject({ cause: { code: '42501' } });
});

test('deleting reaches no other brand', async () => {
  await withTenant(database.app, ours, (tx) => tx.execute(sql`delete from region where org_id = ${theirs}`));
  const left = await withTenant(database.app, theirs, (tx) => tx.select().from(region));
  expect(left).toHaveLength(1);
});

test('the audit log can be written and read, not changed', async () => {
  for (const statement of [
    sql`update audit_event set verb = 'x'`,
    sql`delete from audit_event`,
    sql`delete from audit_seal`,
  ]) {
    const attempt = withTenant(database.app, ours, (tx) => tx.execute(statement));
    await expect(attempt).rejects.toMatchObject({ cause: { code: '42501' } });
  }
});

test('the app may not make tables, nor switch row-level security off', async () => {
  for (const statement of [
    'create table mine (id int)',
    'alter table region disable row level security',
    'set role concord_test_owner',
  ]) {
    await expect(database.app.sql.unsafe(statement)).rejects.toMatchObject({ code: '42501' });
  }
});

test.each(['', "'; drop table region --", '0', `${v7()}' or '1`, v7().slice(1)])(
  'refuses the brand id %j',
  async (id) => {
    await expect(withTenant(database.app, id, () => Promise.resolve())).rejects.toThrow(TypeError);
  },
);

test('what fails in the work leaves nothing behind', async () => {
  const failing = withTenant(database.app, ours, async (tx) => {
    await tx.execute(sql`update region set name = 'changed'`);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  const [row] = await withTenant(database.app, ours, (tx) => tx.select().from(region));
  expect(row?.name).toBe('North');
});

test('a used-up pool answers within two seconds and recovers by itself', async () => {
  // Asleep for longer than anybody waits, so who ends first says how long the wait was.
  const ended: string[] = [];
  const slow = () => withTenant(database.app, ours, (tx) => tx.execute(sql`select pg_sleep(2)`));
  const settle = (work: Promise<unknown>) =>
    work.then(
      () => ended.push('served'),
      (error: unknown) => {
        expect(error).toMatchObject({ name: 'DatabaseUnavailable', reason: 'POOL_EXHAUSTED' });
        ended.push('refused');
      },
    );
  await Promise.all([slow(), slow(), slow()].map(settle));
  expect(ended).toEqual(['refused', 'refused', 'served']);
  expect(await withTenant(database.app, ours, () => Promise.resolve(1))).toBe(1);
});

test('no server: unavailable within two seconds', async () => {
  const url = new URL(database.appUrl);
  url.port = '1';
  const nowhere = connect({ url: url.href, max: 2, log: silentLog });
  const start = performance.now();
  await expect(withTenant(nowhere, ours, () => Promise.resolve())).rejects.toThrow(DatabaseUnavailable);
  expect(performance.now() - start).toBeLessThan(2000);
  await nowhere.close();
});
