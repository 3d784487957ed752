import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { killPostgres } from '@concord/db/test/kill-postgres';
import { figure } from '../measure.ts';
import type { Line, Row } from '../row.ts';

/** PostgreSQL killed with -9 under the load of 32 writers, in turn the whole server and one connection, on durable settings. */
export const row: Row = {
  name: 'kill-postgres',
  async run({ quick }) {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'concord-kill-'));
    try {
      const dataDir = path.join(folder, 'postgres');
      const kept = quick ? { kills: 2, settings: { fsync: 'off' } } : { kills: 50 };
      const report = await killPostgres({ dataDir, writers: 32, ...kept });
      const times = report.kills.map((kill) => kill.recoveryMs / 1000);
      const none = { of: 'ours', atMost: 0 } as const;
      const acknowledged = `${report.acknowledged} writes acknowledged, ${report.failedTries} tries refused`;
      return [
        counted('acknowledged and lost', report.lost, none, acknowledged),
        counted('effects not exactly once', report.doubled, none),
        counted('API process ended', report.processSurvived ? 0 : 1, none),
        {
          what: 'back after, longest',
          ours: figure([Math.max(...times)], 's'),
          beside: null,
          ratio: null,
          target: { of: 'ours', atMost: 5 },
          note: `median ${figure(times, 's').median.toFixed(2)} s of ${times.length} kills`,
        },
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function counted(what: string, count: number, target: Line['target'], note?: string): Line {
  const line = { what, ours: figure([count], ''), beside: null, ratio: null, target };
  return note === undefined ? line : { ...line, note };
}
