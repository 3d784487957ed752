import { expect, test } from 'vitest';
import { testDatabase } from './database.ts';

test('clones are separate and quick', async () => {
  const start = performance.now();
  await using first = await testDatabase();
  await using second = await testDatabase();
  expect(performance.now() - start).toBeLessThan(3000);
  await first.owner`create table only_here (id int)`;
  const [row] = await second.owner<{ found: string | null }[]>`select to_regclass('only_here')::text as found`;
  expect(row?.found).toBeNull();
});
