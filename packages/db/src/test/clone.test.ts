import { expect, test } from 'vitest';
import { testDatabase } from './database.ts';

test('clones are separate', async () => {
  await using first = await testDatabase();
  await using second = await testDatabase();
  await first.owner`create table only_here (id int)`;
  const [row] = await second.owner<{ found: string | null }[]>`select to_regclass('only_here')::text as found`;
  expect(row?.found).toBeNull();
});
