import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '@concord/db/embedded';
import { silentLog } from '@concord/db/log';
import { makeTemplate } from '@concord/db/test/server';
import { deadLetterQueue } from '@concord/app-api/jobs/job-queue';
import { JOB_NAMES } from '@concord/services/context';
import { inParallel } from './in-parallel.ts';
import { printReport, type RowReport } from './report.ts';
import type { Line, RunOptions } from './row.ts';
import { notBuilt, rows } from './rows.ts';

/** `npm run bench -- [--quick] [--only row,row] [--json FILE]`. README.md beside this file says what the rows are. */
const longestRowMs = { quick: 60_000, whole: 30 * 60_000 };
/** What makes a short run short: nothing of it is kept, so nothing waits for the disk. */
const fastSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});
const wanted = values.only?.split(',') ?? Object.keys(rows);
const unknown = wanted.filter((name) => !Object.hasOwn(rows, name));
if (unknown.length > 0) {
  console.error(`bench: there is no row ${unknown.join(', ')}. Known: ${Object.keys(rows).join(', ')}.`);
  process.exit(2);
}

const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopped.abort());
const folder = await mkdtemp(path.join(os.tmpdir(), 'concord-bench-'));
const started = new Date();
const reports: RowReport[] = [];
try {
  const embedded = await startEmbedded({
    dataDir: path.join(folder, 'postgres'),
    log: silentLog,
    settings: { max_connections: '200', ...(values.quick ? fastSettings : {}) },
  });
  try {
    const server = await makeTemplate(embedded.adminUrl, [...JOB_NAMES, deadLetterQueue]);
    // Rows that are measured must not disturb each other; those that only prove that they run may.
    await inParallel(values.quick ? 2 : 1, wanted.length, async (at) => {
      if (stopped.signal.aborted) return;
      const report = await measureRow(wanted[at] ?? '', { quick: values.quick, server });
      reports[at] = report;
      const ended = report.error === null ? 'done' : 'failed';
      process.stderr.write(`bench: ${report.row} ${ended} in ${report.seconds.toFixed(1)} s\n`);
    });
  } finally {
    await embedded.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
printReport(reports.filter(Boolean), notBuilt);
if (values.json !== undefined) await writeJson(values.json);
process.exitCode = reports.every(({ error }) => error === null) ? 0 : 1;

async function measureRow(name: string, options: RunOptions): Promise<RowReport> {
  const begun = performance.now();
  const child = fork(path.join(import.meta.dirname, 'row-process.ts'), [name, JSON.stringify(options)], {
    timeout: options.quick ? longestRowMs.quick : longestRowMs.whole,
    signal: stopped.signal,
  });
  let lines: readonly Line[] | undefined;
  // What a stopped row says is its exit.
  child.on('error', () => undefined);
  child.on('message', (message) => (lines = message as readonly Line[]));
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    child.once('exit', (...ended) => resolve(ended));
  });
  const error = lines && code === 0 ? null : `its process ended with ${signal ?? `exit code ${code}`}`;
  return { row: name, lines: lines ?? [], error, seconds: (performance.now() - begun) / 1000 };
}

function writeJson(file: string): Promise<void> {
  const { platform, arch } = process;
  const machine = { cpu: os.cpus()[0]?.model, cores: os.cpus().length, memoryGB: Math.round(os.totalmem() / 1e9) };
  const report = { started, quick: values.quick, node: process.version, platform, arch, machine, reports, notBuilt };
  return writeFile(path.resolve(file), `${JSON.stringify(report, undefined, 2)}\n`);
}
