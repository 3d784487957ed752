import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { v7 } from 'uuid';
import { connect } from '../client.ts';
import { startEmbedded, type EmbeddedServer } from '../embedded/embedded.ts';
import { silentLog } from '../log.ts';
import { migrate } from '../migrate.ts';
import { appRole, roleUrl } from '../roles.ts';
import { department, organization, region } from '../schema/organization.ts';
import { withTenant } from '../tenant.ts';

export type KillOptions = {
  readonly dataDir: string;
  readonly kills: number;
  readonly writers: number;
  readonly settings?: Readonly<Record<string, string>>;
  readonly onKill?: (kill: KillRecord) => void;
};

export type KillRecord = {
  readonly target: 'postmaster' | 'backend';
  /** From the kill to the acknowledgement of a write begun after a failed one, milliseconds. */
  readonly recoveryMs: number;
};

export type KillReport = {
  readonly kills: readonly KillRecord[];
  readonly processSurvived: boolean;
  readonly acknowledged: number;
  readonly lost: number;
  /** Writes whose effect is there not exactly once. */
  readonly doubled: number;
  readonly failedTries: number;
  readonly slowestRefusalMs: number;
  /** Errors that only the guard kept from ending the process. */
  readonly guarded: number;
};

type Seen = {
  acked: string[];
  lastAck: number;
  lastFail: number;
  fails: number;
  slowest: number;
  guarded: number;
  ended: boolean;
};

const secret = 'secret of the kill test';

/** Kills PostgreSQL with -9 under write load, in turn the whole server and one connection's process, and counts. */
export async function killPostgres(options: KillOptions): Promise<KillReport> {
  const { dataDir, settings, writers } = options;
  const start = (port?: number): Promise<EmbeddedServer> =>
    startEmbedded({ dataDir, log: silentLog, ...(settings ? { settings } : {}), ...(port ? { port } : {}) });
  const servers = [await start()];
  const current = (): EmbeddedServer => servers.at(-1) as EmbeddedServer;
  const port = Number(new URL(current().adminUrl).port);
  await migrate({ ownerUrl: current().ownerUrl, secret, log: silentLog });
  const url = roleUrl(current().ownerUrl, appRole, secret);
  const orgs = [v7(), v7()];
  await addBrands(url, orgs);
  const child = spawn(process.execPath, [`${import.meta.dirname}/kill-writer.ts`, url, String(writers), ...orgs], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const seen = listen(child);
  const kills: KillRecord[] = [];
  try {
    while (seen.acked.length < writers && child.exitCode === null) await sleep(10);
    for (let n = 0; n < options.kills && child.exitCode === null; n += 1) {
      await sleep(150 + ((n * 397) % 500));
      const target = n % 2 === 0 ? 'postmaster' : 'backend';
      const killed = Date.now();
      if (target === 'postmaster') {
        process.kill(current().postmasterPid, 'SIGKILL');
        servers.push(await start(port));
      } else {
        await killBackend(current().adminUrl);
      }
      const record = { target, recoveryMs: await recovery(seen, child, killed) } as const;
      kills.push(record);
      options.onKill?.(record);
    }
    child.stdin.end();
    const [code] = await Promise.race([exited, sleep(30_000, [null] as [null])]);
    return {
      kills,
      processSurvived: code === 0 && seen.ended,
      acknowledged: seen.acked.length,
      ...(await account(url, orgs, seen.acked)),
      failedTries: seen.fails,
      slowestRefusalMs: seen.slowest,
      guarded: seen.guarded,
    };
  } finally {
    child.kill('SIGKILL');
    for (const server of servers) await server.stop();
  }
}

function listen(child: ChildProcess & { stdout: NodeJS.ReadableStream }): Seen {
  const seen: Seen = { acked: [], lastAck: 0, lastFail: 0, fails: 0, slowest: 0, guarded: 0, ended: false };
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [kind, began = '', about = '', detail = ''] = line.split(' ');
    if (kind === 'ack') {
      seen.acked.push(`${about} ${detail}`);
      seen.lastAck = Math.max(seen.lastAck, Number(began));
    } else if (kind === 'fail') {
      seen.lastFail = Number(began);
      seen.fails += 1;
      seen.slowest = Math.max(seen.slowest, Number(detail));
    } else if (kind === 'guarded') seen.guarded += 1;
    else seen.ended = kind === 'end';
  });
  return seen;
}

/** Works again when a write has succeeded that began after the last failed one, and that one after the kill. */
async function recovery(seen: Seen, child: ChildProcess, killed: number): Promise<number> {
  while (child.exitCode === null && Date.now() - killed < 30_000) {
    const noticed = seen.lastFail >= killed - 500 || Date.now() - killed > 2000;
    if (noticed && seen.lastAck > Math.max(seen.lastFail, killed)) return Date.now() - killed;
    await sleep(5);
  }
  return Number.POSITIVE_INFINITY;
}

async function killBackend(adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, fetch_types: false });
  const [row] = await sql<{ pid: number }[]>`
    select pid from pg_stat_activity where usename = ${appRole} and state <> 'idle' limit 1`;
  if (row) process.kill(row.pid, 'SIGKILL');
  await sql.end({ timeout: 1 }).catch(() => undefined);
}

async function addBrands(url: string, orgs: readonly string[]): Promise<void> {
  const db = connect({ url, max: 1, log: silentLog });
  for (const orgId of orgs) {
    const brand = { orgId, name: 'Brand', slug: orgId, languages: ['en'], actionRules: [] };
    await withTenant(db, orgId, (tx) => tx.insert(organization).values(brand));
  }
  await db.close();
}

/** Compares what was acknowledged with what is there: rows, their twins in another table, and each writer's count. */
async function account(
  url: string,
  orgs: readonly string[],
  acked: readonly string[],
): Promise<{ lost: number; doubled: number }> {
  const db = connect({ url, max: 1, log: silentLog });
  const there = new Set<string>();
  let doubled = 0;
  for (const orgId of orgs) {
    const [regions, twins] = await withTenant(
      db,
      orgId,
      async (tx) => [await tx.select().from(region), await tx.select().from(department)] as const,
    );
    const written = regions.filter((row) => row.key === row.id);
    written.forEach((row) => there.add(`${row.name} ${row.id}`));
    const twinIds = new Set(twins.map((row) => row.id));
    doubled += written.filter((row) => !twinIds.has(row.id)).length + Math.abs(twins.length - written.length);
    for (const counter of regions.filter((row) => row.key !== row.id)) {
      doubled += Math.abs(Number(counter.name) - written.filter((row) => row.name === counter.key).length);
    }
  }
  await db.close();
  return { lost: acked.filter((write) => !there.has(write)).length, doubled };
}
