import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Debian keeps each version's programs in a folder of its own. */
function places(): string[] {
  const debian = '/usr/lib/postgresql';
  try {
    return ['pgbench', ...readdirSync(debian).map((version) => `${debian}/${version}/bin/pgbench`)];
  } catch {
    return ['pgbench'];
  }
}

/** The program that can be run here; null where PostgreSQL's client programs are not installed. */
export async function findPgbench(): Promise<string | null> {
  for (const place of places()) {
    const found = await run(place, ['--version']).catch(() => null);
    if (found) return place;
  }
  return null;
}

export interface PgbenchRun {
  readonly url: string;
  readonly script: string;
  readonly clients: number;
  /** Runs of the script by each client. */
  readonly runs: number;
}

/** Runs of the script per second. */
export async function runsPerSecond(program: string, { url, script, clients, runs }: PgbenchRun): Promise<number> {
  const args = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-t', String(runs), '-f', script, url];
  const { stdout } = await run(program, args, { maxBuffer: 1e8 });
  const tps = /^tps = ([\d.]+)/m.exec(stdout)?.[1];
  if (tps === undefined || !/number of failed transactions: 0 /.test(stdout)) throw new Error(`pgbench: ${stdout}`);
  return Number(tps);
}
