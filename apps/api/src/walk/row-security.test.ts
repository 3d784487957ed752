import { withTenant } from '@concord/db/tenant';
import { sealAuditLog } from '@concord/services/audit-log/seal-audit-log';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWalk, type Walk } from './walk.ts';

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk();
  for (const { orgId } of [walk.ours, walk.theirs]) await sealAuditLog({ ...walk.api.deps, orgId, requestId: 'seal' });
}, 60_000);
afterAll(() => walk.api.close());

type Row = Record<string, unknown>;
/** A statement as the app sends it inside our brand, without any filter of its own. */
const run = (statement: string, orgId = walk.ours.orgId) =>
  withTenant(walk.api.deps.db, orgId, (tx) => tx.execute<Row>(sql.raw(statement)));
const refusal = (statement: string) =>
  run(statement).then(
    () => 'done',
    (error: { cause?: { code?: string } }) => error.cause?.code,
  );
const notAllowed = '42501';
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

it('shows of every table the rows of the one brand, though nothing but the database asks for it', async () => {
  expect(walk.tables.length).toBeGreaterThan(20);
  for (const table of walk.tables) {
    const rows = await run(`select distinct org_id from ${table}`);
    expect([table, rows.map((row) => row['org_id'])]).toEqual([table, [walk.ours.orgId]]);
    // Both brands have rows of every kind, so that the line above says something.
    expect([table, (await run(`select 1 from ${table} limit 1`, walk.theirs.orgId)).length]).toEqual([table, 1]);
  }
});

it('shows nothing of any table without a brand', async () => {
  for (const table of walk.tables) {
    const rows = await walk.api.deps.db.drizzle.execute(sql.raw(`select 1 from ${table} limit 1`));
    expect([table, rows.length]).toEqual([table, 0]);
  }
});

it('writes no row into another brand and moves none there', async () => {
  const { orgId } = walk.theirs;
  for (const table of walk.tables) {
    const copy = `jsonb_populate_record(null::${table}, to_jsonb(t) || '{"org_id":"${orgId}"}')`;
    const names = await columnsOf(table);
    const insert = `insert into ${table} (${names}) select ${names} from (select (${copy}).* from ${table} t limit 1) copied`;
    expect([table, await refusal(insert)]).toEqual([table, notAllowed]);
    expect([table, await refusal(`update ${table} set org_id = '${orgId}'`)]).toEqual([table, notAllowed]);
  }
});

/** All that can be written: generated columns cannot. */
async function columnsOf(table: string): Promise<string> {
  const [row] = await run(`
    select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
    where table_schema = 'public' and table_name = '${table}' and is_generated = 'NEVER'`);
  return String(row?.['names']);
}

it('changes and deletes nothing of another brand', async () => {
  const { orgId } = walk.theirs;
  for (const table of walk.tables.filter((name) => !appendOnly.includes(name))) {
    const where = `where org_id = '${orgId}' returning 1`;
    expect([table, (await run(`delete from ${table} ${where}`)).length]).toEqual([table, 0]);
    expect([table, (await run(`update ${table} set org_id = org_id ${where}`)).length]).toEqual([table, 0]);
  }
});

it.each(appendOnly)('lets the app add to %s, and neither change, delete nor empty it', async (table) => {
  expect(await refusal(`update ${table} set org_id = org_id`)).toBe(notAllowed);
  expect(await refusal(`delete from ${table}`)).toBe(notAllowed);
  expect(await refusal(`truncate ${table}`)).toBe(notAllowed);
});

it('keeps accounts and sessions from the app, all but which brand a person may open', async () => {
  const tables = await run(
    `select relname as name from pg_class where relnamespace = 'auth'::regnamespace and relkind = 'r'`,
  );
  expect(tables.length).toBeGreaterThan(4);
  for (const { name } of tables) {
    const expected = name === 'brand_directory' ? 'done' : notAllowed;
    expect([name, await refusal(`select 1 from auth."${String(name)}" limit 1`)]).toEqual([name, expected]);
  }
});

it('lets the app make, alter and own nothing', async () => {
  for (const statement of [
    'create table public.mine (id int)',
    'alter table location disable row level security',
    'drop policy tenant on location',
    'truncate location',
    'set role postgres',
  ]) {
    expect([statement, await refusal(statement)]).toEqual([statement, notAllowed]);
  }
});
