import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { failureOf } from '../../test/failure-of.ts';
import { readTable } from './read-table.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'lives-table-'))));
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string, mostRows: number) {
  const file = path.join(folder, 'inspections.csv');
  await writeFile(file, text);
  return readTable('inspections', file, 'inspections.csv', mostRows);
}

it('stops at the row after the last that memory is meant for, sound or malformed', async () => {
  const header = 'business_id,date\n';
  expect((await read(header + '1,20200101\n'.repeat(3), 3)).rows).toHaveLength(3);
  for (const row of ['1,20200101\n', 'x\n']) {
    expect(await failureOf(read(header + row.repeat(4), 3))).toEqual({
      code: 'IMPORT_UNREADABLE',
      details: { file: 'inspections.csv', line: 5, reason: 'TOO_MANY_ROWS' },
    });
  }
});
