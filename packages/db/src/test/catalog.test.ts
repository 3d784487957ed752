import { afterAll, beforeAll, expect, test } from 'vitest';
import { tenantPolicySql } from '../tenant-policy.ts';
import { catalogViolations } from '../catalog.ts';
import { testDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('no table of ours lets one brand reach another', async () => {
  const [row] = await database.owner`select count(*)::int as tables from pg_tables where schemaname = 'public'`;
  expect(row?.['tables']).toBeGreaterThan(20);
  expect(await catalogViolations(database.owner)).toEqual([]);
});

const secured = (table: string): string => tenantPolicySql(table).join('\n');
const table = 'org_id uuid not null, id uuid not null';

test.each([
  [
    'a function with rights of its owner',
    'create function f() returns int language sql security definer as $$ select 1 $$',
    /f: runs with the rights of its owner/,
  ],
  ['no security', `create table t (${table}, primary key (org_id, id))`, /t: row-level security/],
  [
    'not forced',
    `create table t (${table}, primary key (org_id, id)); ${secured('t')} alter table t no force row level security`,
    /not enabled and forced/,
  ],
  ['key without brand', `create table t (${table}, primary key (id)); ${secured('t')}`, /primary key/],
  ['no key', `create table t (${table}); ${secured('t')}`, /primary key/],
  ['brand second in key', `create table t (${table}, primary key (id, org_id)); ${secured('t')}`, /primary key/],
  [
    'unique without brand',
    `create table t (${table}, name text unique, primary key (org_id, id)); ${secured('t')}`,
    /unique index t_name_key/,
  ],
  [
    'brand only included',
    `create table t (${table}, name text, primary key (org_id, id)); create unique index u on t (name) include (org_id); ${secured('t')}`,
    /unique index u/,
  ],
  [
    'reference crosses brands',
    `create table t (${table}, other uuid, owner uuid, primary key (org_id, id), foreign key (owner, other) references region (org_id, id)); ${secured('t')}`,
    /does not tie/,
  ],
  [
    'restrictive',
    `create table t (${table}, primary key (org_id, id)); ${secured('t')} create policy more on t as restrictive using (true)`,
    /policy more/,
  ],
  [
    'wider condition',
    `create table t (${table}, primary key (org_id, id)); ${secured('t')} alter policy tenant on t using (true)`,
    /policy tenant/,
  ],
  [
    'subquery',
    `create table t (${table}, primary key (org_id, id)); ${secured('t')} alter policy tenant on t using (org_id in (select org_id from member))`,
    /policy tenant/,
  ],
  ['view as owner', 'create view t as select * from region', /t: view/],
  ['right of sessions', 'grant select on region to concord_auth', /concord_auth: may read region/],
  ['right on passwords', 'grant select on auth.account to concord_app', /concord_app: may reach auth.account/],
])('finds: %s', async (_name, mistake, expected) => {
  const undo = new Error('undo');
  const attempt = database.owner.begin(async (tx) => {
    await tx.unsafe(mistake);
    expect((await catalogViolations(tx as unknown as typeof database.owner)).join('\n')).toMatch(expected);
    throw undo;
  });
  await expect(attempt).rejects.toBe(undo);
});
