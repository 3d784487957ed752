import { readFile, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import postgres from 'postgres';
import { isAlive } from './processes.ts';

/** What PostgreSQL writes of its running server into the data folder. */
export type Postmaster = { readonly pid: number; readonly port: number };

const file = (dataDir: string): string => path.join(dataDir, 'postmaster.pid');

/** @returns undefined when no server has left its mark, or has only begun to. */
export async function readPostmaster(dataDir: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(file(dataDir), 'utf8').catch(() => '')).split('\n');
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  const port = Number.parseInt(lines[3] ?? '', 10);
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

/**
 * Removes the mark of a server that is gone. PostgreSQL does so by itself, except when another program has since got
 * the same process number, which is the rule rather than the exception in a restarted container.
 */
export async function forgetDeadPostmaster(dataDir: string): Promise<void> {
  const postmaster = await readPostmaster(dataDir);
  if (postmaster && !(await isAlive(postmaster.pid, 'postgres'))) await rm(file(dataDir), { force: true });
}

/** True when a server answers at the port, knows our password and serves this very folder. */
export async function serves(port: number, password: string, dataDir: string): Promise<boolean> {
  const sql = postgres({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    max: 1,
    connect_timeout: 3,
    fetch_types: false,
    onnotice: () => undefined,
  });
  try {
    const [row] = await sql<{ data_directory: string }[]>`show data_directory`;
    return row !== undefined && (await realpath(row.data_directory)) === (await realpath(dataDir));
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
