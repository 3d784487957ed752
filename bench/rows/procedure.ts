import { httpClient, inParallel, queryPath, signIn } from '../api/http-client.ts';
import { type MeasuredProcess, startProcess } from '../api/measured-process.ts';
import { startApi } from '../api/start-api.ts';
import { alternate, figure, ratioOf } from '../measure.ts';
import { addLocations, locationId } from '../network/add-locations.ts';
import { makeBrand, password } from '../network/make-brand.ts';
import type { Row } from '../row.ts';
import { openWorkplace } from '../workplace.ts';

const LOCATIONS = 240;
const CLIENTS = 8;

/** CPU of the server's process per call of `locations.get`, beside bare node:http with the same query on the same database. */
export const row: Row = {
  name: 'procedure',
  async run({ quick, server }) {
    await using place = await openWorkplace(server);
    const brand = await makeBrand(place);
    await addLocations(place, brand, LOCATIONS);
    await using api = await startApi(place);
    const url = new URL(place.adminUrl);
    await using bare = await startProcess('bare-process.ts', { DATABASE_URL: url.href });

    const [rounds, calls] = quick ? [1, 200] : [9, 2_000];
    const client = httpClient(api.origin, CLIENTS);
    const cookie = await signIn(client, brand.admin.email, password);
    const ours = perCall(api, calls, (n) => client.ask('GET', queryPath('locations.get', { id: locationId(n) }), { cookie }));
    const bareClient = httpClient(bare.origin, CLIENTS);
    const peer = perCall(bare, calls, (n) => bareClient.ask('GET', `/${brand.orgId}/${locationId(n)}`, {}));
    const pair = await alternate(rounds, ours, peer);
    client.close();
    bareClient.close();
    const inMs = (seconds: readonly number[]) => figure(seconds.map((value) => value * 1000), 'ms');
    return [
      {
        what: 'CPU per call: session, tenant transaction, zod, one row',
        ours: inMs(pair.ours),
        beside: { name: 'bare node:http, the query alone', figure: inMs(pair.peer) },
        ratio: ratioOf(pair.ours, pair.peer),
        target: { of: 'ratio', atMost: 3 },
      },
    ];
  },
};

function perCall(server: MeasuredProcess, calls: number, ask: (n: number) => Promise<{ status: number; body: string }>) {
  return async (): Promise<number> => {
    const before = await server.state();
    await inParallel(CLIENTS, calls, async (call) => {
      const n = call % LOCATIONS;
      const { status, body } = await ask(n);
      if (status !== 200 || !body.includes(`"Location ${n}"`)) throw new Error(`call ${n} gave ${status} ${body}`);
    });
    const after = await server.state();
    return (after.cpuSeconds - before.cpuSeconds) / calls;
  };
}
