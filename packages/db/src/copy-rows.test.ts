import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyRows } from './copy-rows.ts';
import { withTenant, type Tx } from './tenant.ts';
import { testDatabase } from './test/database.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.close());

const inOne = <T>(work: (tx: Tx) => Promise<T>) =>
  withTenant(database.app, v7(), async (tx) => {
    await tx.execute(sql`create temporary table copied (n int, word text, list text[]) on commit drop`);
    return work(tx);
  });

it('brings every text through unchanged, and nulls and lists', async () => {
  const texts = ['', '\\N', 'a\tb', 'two\nlines\r', 'back\\slash', '"quoted"', 'Ärger 東京 مطعم 🍞', '{a,b}', 'NULL'];
  const read = await inOne(async (tx) => {
    await copyRows(
      tx,
      'copied',
      ['n', 'word', 'list'],
      [...texts.map((word, n) => [n, word, [word, 'x']] as const), [texts.length, null, null] as const],
    );
    return tx.execute<{ word: string | null; list: string[] | null }>(sql`select word, list from copied order by n`);
  });
  expect(read.map((row) => row.word)).toEqual([...texts, null]);
  expect(read.map((row) => row.list)).toEqual([...texts.map((word) => [word, 'x']), null]);
});

it('more rows than fit into one packet', async () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => [n, `row ${n}`] as const);
  const [read] = await inOne(async (tx) => {
    await copyRows(tx, 'copied', ['n', 'word'], rows);
    return tx.execute<{ n: number; sum: string }>(sql`select count(*)::int as n, sum(n) as sum from copied`);
  });
  expect(read).toEqual({ n: 20_000, sum: '199990000' });
});

it.each([
  ['in the first row', [['x'], [1]]],
  ['in the last row', [...Array.from({ length: 50_000 }, (_, n) => [n]), ['x']]],
])(
  'a value the column does not take, %s, is an error and no endless wait',
  async (_where, rows) => {
    await expect(inOne((tx) => copyRows(tx, 'copied', ['n'], rows as never))).rejects.toThrow();
  },
  10_000,
);

it('a connection that ends in the middle is an error and no endless wait', async () => {
  const rows = Array.from({ length: 100_000 }, (_, n) => [n, 'x'.repeat(100)] as const);
  const cut = inOne(async (tx) => {
    const [own] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    const ended = database.owner`select pg_terminate_backend(${own?.pid ?? 0})`;
    await Promise.all([copyRows(tx, 'copied', ['n', 'word'], rows), ended]);
    await tx.execute(sql`select 1`);
  });
  await expect(cut).rejects.toThrow();
}, 10_000);
