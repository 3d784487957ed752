import { connect } from '@concord/db/client';
import { silentLog } from '@concord/db/log';
import { session } from '@concord/db/schema/auth';
import { testDatabase } from '@concord/db/test/database';
import { eq } from 'drizzle-orm';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, expect, it } from 'vitest';
import { errorWithoutValues } from './log.ts';

const database = await testDatabase();
afterAll(() => database.close());

function logged(error: unknown): string {
  const lines: string[] = [];
  const sink = new Writable({ write: (line, _encoding, done) => done(void lines.push(String(line))) });
  pino({ serializers: { err: errorWithoutValues } }, sink).error({ err: error }, 'unexpected error');
  return lines.join('');
}

it('names the statement that failed and none of its parameters', async () => {
  // The app role may not read sessions: a real refusal with the token among the parameters.
  const db = connect({ url: database.appUrl, max: 1, log: silentLog });
  const failed = db.drizzle.select().from(session).where(eq(session.token, 'the-token\n    at secret'));
  const error = await failed.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  await db.close();
  const line = logged(new Error('outer', { cause: error }));
  expect(String((error as Error).message)).toContain('the-token');
  expect(line).toContain('permission denied');
  expect(line).toContain('from \\"auth\\".\\"session\\"');
  expect(line).not.toContain('the-token');
  expect(line).not.toContain('at secret');
});

it('leaves out what PostgreSQL tells of a row', async () => {
  const twice = database.owner`insert into auth."user" (id, name, email) values ('a', 'A', 'ada@example.org'), ('b', 'B', 'ada@example.org')`;
  const error: unknown = await twice.catch((thrown: unknown) => thrown);
  expect((error as { detail: string }).detail).toContain('ada@example.org');
  expect(logged(error)).toContain('"code":"23505"');
  expect(logged(error)).not.toContain('ada@example.org');
});
