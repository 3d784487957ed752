import { testDatabase, type TestDatabase } from '@concord/db/test/database';
import { v7 } from 'uuid';
import { afterAll, beforeAll } from 'vitest';
import type { JobCtx } from '../context.ts';
import { demoPeople } from '../demo/brand-facts.ts';
import { type DemoInput, makeDemo } from '../demo/make-demo.ts';
import { photosInMemory } from './photos-in-memory.ts';

export const DEMO_NOW = new Date('2026-06-15T10:00:00Z');
export const demoUsers = new Map(demoPeople.map(({ login }) => [login, `user-${login}`]));

/** A database of their own for the tests of one file; read it inside tests only. */
export function demoDatabase(): () => TestDatabase {
  let database: TestDatabase | undefined;
  beforeAll(async () => void (database = await testDatabase()));
  afterAll(() => database?.close());
  return () => {
    if (database === undefined) throw new Error('the database is made before the first test');
    return database;
  };
}

export async function madeDemo(
  database: TestDatabase,
  size: Pick<DemoInput, 'locations' | 'years' | 'photos'>,
): Promise<JobCtx> {
  const work: JobCtx = {
    db: database.app,
    orgId: v7(),
    now: () => DEMO_NOW,
    writtenAt: () => new Date(),
    newId: () => v7(),
    jobs: { send: () => Promise.resolve() },
    photos: photosInMemory(),
    importFolder: () => '',
    importSpace: 0,
    requestId: 'demo',
  };
  await makeDemo(work, { userIds: demoUsers, onProgress: () => undefined, ...size });
  return work;
}
