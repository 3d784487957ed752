import { addDays } from '@concord/domain/day';
import { httpClient, queryPath, signIn } from '../api/http-client.ts';
import { startApi } from '../api/start-api.ts';
import type { Workplace } from '../workplace.ts';
import { locationId } from './add-locations.ts';
import { type BenchBrand, password } from './make-brand.ts';

/** What a screen of the portal asks for, all at once: procedure and input. */
type Calls = readonly (readonly [string, object?])[];

/** `turn` opens it in another way each time: another page, another location, another span. */
type Screen = (turn: number, locations: number, today: string) => Calls;

const PAGE = 50;
const days = [30, 90, 365];
const offset = (turn: number, locations: number) => (PAGE * turn) % Math.max(PAGE, locations - PAGE);

/** The screens that read the network, as the portal opens them. */
export const screens = {
  'network home': (turn, _locations, today) => [
    ['network.summary', { days: days[turn % 3] }],
    ['network.trend', { days: days[turn % 3] }],
    ['network.attention', { days: days[turn % 3], limit: 10 }],
    ['scorecards.change', { from: addDays(today, -(days[turn % 3] ?? 30)), to: today }],
    ['scorecards.consistency', {}],
    ['regions.list'],
  ],
  'league table': (turn, locations) => [['network.leagueTable', { offset: offset(turn, locations), limit: PAGE }]],
  heatmap: (turn, locations) => [['network.heatmap', { offset: offset(turn, locations), limit: PAGE }]],
  'location page': (turn, locations) => {
    const id = locationId((turn * 7919) % locations);
    return [
      ['locations.get', { id }],
      ['scorecards.location', { locationId: id }],
      ['locations.timeline', { locationId: id }],
      ['audits.list', { locationId: id }],
      ['actions.list', { locationId: id }],
    ];
  },
} as const satisfies Record<string, Screen>;

export type ScreenName = keyof typeof screens;
export const screenNames = Object.keys(screens) as ScreenName[];

/** The most that a browser keeps open to one server. */
const CONNECTIONS = 6;

export interface Visitor extends AsyncDisposable {
  /** Milliseconds until everything that the screen asks for has come. */
  readonly open: (screen: ScreenName, turn: number) => Promise<number>;
  /** What a query procedure answers. */
  readonly ask: (procedure: string, input?: object) => Promise<unknown>;
}

/** Somebody who signed in at the product's own server on this workplace. */
export async function visitor(place: Workplace, brand: BenchBrand, locations: number): Promise<Visitor> {
  const api = await startApi(place);
  const client = httpClient(api.origin, CONNECTIONS);
  const cookie = await signIn(client, brand.admin.email, password);
  const call = async (procedure: string, input?: object): Promise<string> => {
    const { status, body } = await client.ask('GET', queryPath(procedure, input), { cookie });
    if (status !== 200) throw new Error(`${procedure} gave ${status} ${body.slice(0, 500)}`);
    return body;
  };
  return {
    open: async (screen, turn) => {
      const started = performance.now();
      const calls: Calls = screens[screen](turn, locations, brand.today);
      await Promise.all(calls.map(([procedure, input]) => call(procedure, input)));
      return performance.now() - started;
    },
    ask: async (procedure, input) =>
      (JSON.parse(await call(procedure, input)) as { result: { data: unknown } }).result.data,
    [Symbol.asyncDispose]: async () => {
      client.close();
      await api[Symbol.asyncDispose]();
    },
  };
}
