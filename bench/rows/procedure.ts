import { httpClient, queryPath, signIn } from '../api/http-client.ts';
import { type MeasuredProcess, startProcess } from '../api/measured-process.ts';
import { startApi } from '../api/start-api.ts';
import { inParallel } from '../in-parallel.ts';
import { alternate, figure, ratioOf } from '../measure.ts';
import { addLocations, locationId } from '../network/add-locations.ts';
import { makeBrand, password } from '../network/make-brand.ts';
import type { Line, Row } from '../row.ts';
import { openWorkplace } from '../workplace.ts';

const LOCATIONS = 240;
const CLIENTS = 8;
const milliseconds = (seconds: readonly number[]) =>
  figure(
    seconds.map((value) => value * 1000),
    'ms',
  );

/** CPU of the server's process per call of `locations.get`, beside bare node:http on the same database. */
export const row: Row = {
  name: 'procedure',
  async run({ quick, server }) {
    await using place = await openWorkplace(server);
    const brand = await makeBrand(place);
    await addLocations(place, brand, LOCATIONS);
    await using api = await startApi(place);
    const { appUrl, authUrl } = place.installation;
    await using bare = await startProcess('bare-process.ts', {
      DATABASE_URL: place.adminUrl,
      APP_URL: appUrl,
      AUTH_URL: authUrl,
    });

    const [rounds, calls] = quick ? [1, 40] : [7, 1_500];
    const client = httpClient(api.origin, CLIENTS);
    const bareClient = httpClient(bare.origin, CLIENTS);
    const cookie = await signIn(client, brand.admin.email, password);
    const ours = perCall(api, calls, (n) =>
      client.ask('GET', queryPath('locations.get', { id: locationId(n) }), { cookie }),
    );
    const line = async (way: string, name: string, target: Line['target']): Promise<Line> => {
      const ask = (n: number) => bareClient.ask('GET', `/${way}/${brand.orgId}/${locationId(n)}`, { cookie });
      const pair = await alternate(rounds, ours, perCall(bare, calls, ask));
      const beside = { name: `bare node:http, ${name}`, figure: milliseconds(pair.peer) };
      return {
        what: 'CPU per call',
        ours: milliseconds(pair.ours),
        beside,
        ratio: ratioOf(pair.ours, pair.peer),
        target,
      };
    };
    const lines = [
      await line('statements', 'the same statements', { of: 'ratio', atMost: 3 }),
      await line('query', 'its last query alone', null),
    ];
    client.close();
    bareClient.close();
    return lines;
  },
};

function perCall(
  server: MeasuredProcess,
  calls: number,
  ask: (n: number) => Promise<{ status: number; body: string }>,
) {
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
