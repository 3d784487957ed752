import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { killPostgres } from '@concord/db/test/kill-postgres';

/** `node bench/kill-postgres.ts [kills=50]`: PostgreSQL killed with -9 under the load of 32 writers. Durable settings. */
const kills = Number(process.argv[2] ?? 50);
const folder = await mkdtemp(path.join(os.tmpdir(), 'concord-kill-'));
const dot = (): void => void process.stderr.write('.');
try {
  const report = await killPostgres({ dataDir: path.join(folder, 'postgres'), kills, writers: 32, onKill: dot });
  process.stderr.write('\n');
  const times = report.kills.map((kill) => kill.recoveryMs).sort((a, b) => a - b);
  const count = (target: string): number => report.kills.filter((kill) => kill.target === target).length;
  console.table({
    'kills of the server': count('postmaster'),
    'kills of one connection': count('backend'),
    'process survived': report.processSurvived,
    'acknowledged writes': report.acknowledged,
    'acknowledged and lost': report.lost,
    'effects not exactly once': report.doubled,
    'refused tries': report.failedTries,
    'slowest refusal, ms': report.slowestRefusalMs,
    'errors held by the guard': report.guarded,
    'back after, median ms': times[Math.floor(times.length / 2)],
    'back after, longest ms': times.at(-1),
  });
  const good = report.processSurvived && report.lost === 0 && report.doubled === 0 && (times.at(-1) ?? 0) < 5000;
  process.exitCode = good && times.length === kills ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
