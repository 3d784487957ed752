import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { appRole } from '@concord/db/roles';
import { httpClient, queryPath, signIn } from '../api/http-client.ts';
import { startApi } from '../api/start-api.ts';
import { figure } from '../measure.ts';
import { addLocations } from '../network/add-locations.ts';
import { makeBrand, password } from '../network/make-brand.ts';
import type { Row } from '../row.ts';
import { openWorkplace } from '../workplace.ts';

const CLIENTS = 32;
const settleMs = 3_000;

/** 32 clients cut off in the middle of their requests, half while they send and half while they wait, ten times. */
export const row: Row = {
  name: 'cut-off',
  async run({ quick, server }) {
    await using place = await openWorkplace(server);
    const brand = await makeBrand(place);
    await addLocations(place, brand, 2_000);
    await using api = await startApi(place);
    const client = httpClient(api.origin, 1);
    const cookie = await signIn(client, brand.admin.email, password);
    const path = queryPath('network.leagueTable', { limit: 100 });
    const ask = () => client.ask('GET', path, { cookie });
    await ask();
    const sql = postgres(place.adminUrl, { max: 1 });
    const before = (await api.state()).accepted;
    const next: number[] = [];
    let refused = 0;
    for (let round = 0; round < (quick ? 2 : 10); round += 1) {
      await Promise.all(
        Array.from({ length: CLIENTS }, (_, n) => cutOff(api.origin, cookie, n % 2 === 0 ? path : null)),
      );
      const { status, ms } = await ask();
      next.push(ms);
      if (status !== 200) refused += 1;
    }
    const until = performance.now() + settleMs;
    const left = async () => ({ busy: await busyConnections(sql), leaked: (await api.state()).accepted - before });
    let found = await left();
    while (found.busy + found.leaked > 0 && performance.now() < until) {
      await sleep(50);
      found = await left();
    }
    client.close();
    await sql.end();
    const none = { of: 'ours', atMost: 0 } as const;
    const counted = (what: string, count: number) => ({
      what,
      ours: figure([count], ''),
      beside: null,
      ratio: null,
      target: none,
    });
    return [
      counted('connections leaked', found.leaked),
      counted('database connections still at work', found.busy),
      counted('next request not served', refused),
      { ...counted('next request', 0), ours: figure(next, 'ms'), target: null },
    ];
  },
};

/** Asks and is gone: after the whole of a request, or in the middle of its body where there is no path to ask for. */
async function cutOff(origin: string, cookie: string, path: string | null): Promise<void> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const host = `host: ${hostname}\r\ncookie: ${cookie}\r\n`;
  socket.write(
    path === null
      ? `POST /api/trpc/locations.create HTTP/1.1\r\n${host}content-type: application/json\r\ncontent-length: 5000\r\n\r\n{"id":`
      : `GET ${path} HTTP/1.1\r\n${host}\r\n`,
  );
  await sleep(5 + Math.random() * 20);
  socket.destroy();
  await once(socket, 'close');
}

async function busyConnections(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ busy: number }[]>`
    select count(*)::int as busy from pg_stat_activity
    where datname = current_database() and usename = ${appRole} and state <> 'idle'`;
  return row?.busy ?? 0;
}
