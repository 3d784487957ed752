import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { isAlive } from './processes.ts';

/**
 * Who uses the server of a data folder: one file for each `startEmbedded`, named after its process. The last one out
 * stops the server, so that a `concord` command cannot take it from a running API, nor the API from a running import.
 */
export async function enter(dataDir: string): Promise<() => Promise<{ readonly last: boolean }>> {
  const folder = path.join(dataDir, 'concord-users');
  const mine = `${process.pid}-${randomUUID()}`;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, mine), '');
  return async () => {
    await rm(path.join(folder, mine), { force: true });
    return { last: !(await anyAlive(folder)) };
  };
}

async function anyAlive(folder: string): Promise<boolean> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (await isAlive(Number.parseInt(name, 10))) return true;
    await rm(path.join(folder, name), { force: true });
  }
  return false;
}
