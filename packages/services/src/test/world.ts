import { testDatabase, type TestDatabase } from '@concord/db/test/database';
import { afterAll, beforeAll } from 'vitest';
import { type Brand, brand } from './brand.ts';

/** Two brands in one database of their own, for the tests of one file. Read the fields inside tests only. */
export interface World {
  readonly db: TestDatabase;
  readonly ours: Brand;
  readonly theirs: Brand;
}

export function world(): World {
  let db: TestDatabase | undefined;
  let brands: readonly [Brand, Brand] | undefined;
  beforeAll(async () => {
    db = await testDatabase();
    brands = [await brand(db.app), await brand(db.app, 'Other Brand')];
  });
  afterAll(() => db?.close());
  const ready = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the world is made before the first test');
    return value;
  };
  return {
    get db() {
      return ready(db);
    },
    get ours() {
      return ready(brands)[0];
    },
    get theirs() {
      return ready(brands)[1];
    },
  };
}
