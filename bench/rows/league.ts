import { alternate, figure, percentile, ratioOf } from '../measure.ts';
import { addNetwork, POSSIBLE } from '../network/add-history.ts';
import { makeBrand } from '../network/make-brand.ts';
import { type Ranked, rawAnswers } from '../network/raw-answers.ts';
import { visitor } from '../network/screens.ts';
import type { Row } from '../row.ts';
import { openWorkplace } from '../workplace.ts';

const PAGE = 50;

interface LeaguePage {
  readonly asOf: string;
  readonly rows: readonly { readonly id: string; readonly score: number | null; readonly rank: number | null }[];
}

/** Pages of the league table over HTTP with a session, beside DuckDB computing the same ranks from every answer. */
export const row: Row = {
  name: 'league',
  async run({ quick, server }) {
    const [locations, years, perYear] = quick ? [120, 1, 2] : [10_000, 3, 4];
    await using place = await openWorkplace(server);
    const brand = await makeBrand(place, { compliance: 100 });
    await addNetwork(place, brand, { locations, years, perYear });
    await using raw = await rawAnswers(place, POSSIBLE);
    await using person = await visitor(place, brand, locations);
    const page = async (offset: number) =>
      (await person.ask('network.leagueTable', { offset, limit: PAGE })) as LeaguePage;
    const { asOf } = await page(0);
    const expected = await raw.league(asOf, 0, locations);
    for (const offset of [0, PAGE, locations - PAGE]) requireSame(await page(offset), expected);

    const [rounds, visits] = quick ? [1, 1] : [11, 10];
    const times: number[] = [];
    const offsetOf = (turn: number) => (PAGE * turn * 7) % (locations - PAGE);
    const ours = async () => {
      const started = performance.now();
      for (let turn = 0; turn < visits; turn += 1) times.push(await person.open('league table', turn * 7));
      return (performance.now() - started) / visits;
    };
    const peer = async () => {
      const started = performance.now();
      await raw.league(asOf, offsetOf(times.length), PAGE);
      return performance.now() - started;
    };
    const pair = await alternate(rounds, ours, peer);
    const rows = `${raw.rows.toLocaleString('en')} answers`;
    return [
      {
        what: `league table of ${locations.toLocaleString('en')} over ${rows}`,
        ours: figure(pair.ours, 'ms'),
        beside: { name: 'DuckDB, raw rows', figure: figure(pair.peer, 'ms') },
        ratio: ratioOf(pair.peer, pair.ours),
        target: { of: 'ratio', atLeast: 10 },
      },
      {
        what: 'the same, p95',
        ours: figure([percentile(times, 0.95)], 'ms'),
        beside: null,
        ratio: null,
        target: { of: 'ours', atMost: 50 },
        note: `median ${percentile(times, 0.5).toFixed(1)} ms of ${times.length}`,
      },
    ];
  },
};

/** The same score for each location of a page, and a rank among those that DuckDB finds equal to it. */
function requireSame({ rows }: LeaguePage, expected: readonly Ranked[]): void {
  const known = new Map(expected.map((place) => [place.location, place]));
  const equals = Map.groupBy(expected, ({ rank }) => rank);
  if (rows.length === 0) throw new Error('the league table is empty');
  for (const { id, score, rank } of rows) {
    const other = known.get(id);
    const ties = (other && equals.get(other.rank)?.length) ?? 0;
    const same = other && score !== null && rank !== null && Math.abs(score - other.score) < 1e-9;
    if (!same || rank < other.rank || rank >= other.rank + ties) {
      throw new Error(`location ${id}: ${rank} with ${score}, DuckDB says ${other?.rank} with ${other?.score}`);
    }
  }
}
