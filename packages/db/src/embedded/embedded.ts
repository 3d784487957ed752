import { rename } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from '../errors.ts';
import type { Log } from '../log.ts';
import { resolveBinaries } from './binaries.ts';
import { databaseName, ensureCluster, must, ownerRole, type ClusterSecrets } from './cluster.ts';
import { pickLauncher, type Launcher } from './launcher.ts';
import { forgetDeadPostmaster, readPostmaster, serves } from './postmaster.ts';
import { enter } from './users.ts';

export type EmbeddedOptions = {
  /** Folder of this cluster alone; made at first start. */
  readonly dataDir: string;
  /** Default: a free one. Ignored when a server of this folder already runs. */
  readonly port?: number;
  readonly log: Log;
  /** Server settings such as `fsync: 'off'`; for tests. Plain words only. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Ways of starting to try; default all. */
  readonly launchers?: readonly Launcher['kind'][];
};

export type EmbeddedServer = {
  /** Connects as `concord_owner`, which owns the database and is no superuser. */
  readonly ownerUrl: string;
  /** Connects as the superuser to database `postgres`; for test databases only. */
  readonly adminUrl: string;
  /** False when a server of this folder was running already. */
  readonly started: boolean;
  readonly postmasterPid: number;
  /** Leaves the server, and stops it when nobody else uses it. May be called again. */
  readonly stop: () => Promise<void>;
};

const patienceMs = 60_000;

/**
 * Starts, or joins, the PostgreSQL server of a data folder on 127.0.0.1.
 * @throws DatabaseError EMBEDDED_NOT_SUPPORTED, EMBEDDED_NOT_POSSIBLE_AS_ROOT, EMBEDDED_FAILED
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = path.resolve(options.dataDir);
  const launcher = await pickLauncher(resolveBinaries(), options.launchers);
  const secrets = await ensureCluster(launcher, dataDir, options.settings?.['fsync'] !== 'off');
  const leave = await enter(dataDir);
  try {
    const { port, pid, started } = await joinOrStart(launcher, { ...options, dataDir }, secrets);
    options.log.info({ port, started, launcher: launcher.kind }, 'embedded PostgreSQL is ready');
    let stopping: Promise<void> | undefined;
    return {
      ownerUrl: `postgres://${ownerRole}:${secrets.owner}@127.0.0.1:${port}/${databaseName}`,
      adminUrl: `postgres://postgres:${secrets.superuser}@127.0.0.1:${port}/postgres`,
      started,
      postmasterPid: pid,
      stop: () => (stopping ??= leave().then(({ last }) => (last ? stopServer(launcher, dataDir) : undefined))),
    };
  } catch (error) {
    await leave();
    throw error;
  }
}

type Running = { readonly port: number; readonly pid: number; readonly started: boolean };

/** Two starters, an orphan that still recovers, backends that outlive a killed postmaster: all pass with time. */
async function joinOrStart(launcher: Launcher, options: EmbeddedOptions, secrets: ClusterSecrets): Promise<Running> {
  const { dataDir } = options;
  const until = performance.now() + patienceMs;
  for (;;) {
    await forgetDeadPostmaster(dataDir);
    const found = await readPostmaster(dataDir);
    if (found && (await serves(found.port, secrets.superuser, dataDir))) return { ...found, started: false };
    if (!found) {
      try {
        return { ...(await startServer(launcher, options)), started: true };
      } catch (error) {
        if (performance.now() > until) throw error;
      }
    } else if (performance.now() > until) {
      throw new DatabaseError('EMBEDDED_FAILED', {
        program: 'postgres',
        reason: `process ${found.pid} does not answer`,
      });
    }
    await sleep(200);
  }
}

async function startServer(launcher: Launcher, options: EmbeddedOptions): Promise<{ port: number; pid: number }> {
  const { dataDir } = options;
  const port = options.port ?? (await freePort());
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...options.settings,
  };
  const words = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const logFile = path.join(dataDir, 'server.log');
  await rename(logFile, `${logFile}.1`).catch(() => undefined);
  await must(launcher, [
    launcher.binaries.pgCtl,
    'start',
    '-w',
    '-s',
    '-t',
    '60',
    '-D',
    dataDir,
    '-l',
    logFile,
    '-o',
    words.join(' '),
  ]);
  const pid = (await readPostmaster(dataDir))?.pid;
  if (pid === undefined) throw new DatabaseError('EMBEDDED_FAILED', { program: 'postgres', reason: 'ended at once' });
  return { port, pid };
}

/** `fast`: running statements are ended, committed work is on disk. Already gone is as good as stopped. */
async function stopServer(launcher: Launcher, dataDir: string): Promise<void> {
  if (!(await readPostmaster(dataDir))) return;
  await launcher.run([launcher.binaries.pgCtl, 'stop', '-w', '-s', '-m', 'fast', '-t', '60', '-D', dataDir]);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
