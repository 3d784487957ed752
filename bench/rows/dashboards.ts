import { figure, percentile } from '../measure.ts';
import { addNetwork } from '../network/add-history.ts';
import { makeBrand } from '../network/make-brand.ts';
import { screenNames, visitor } from '../network/screens.ts';
import type { Line, Row, RunOptions } from '../row.ts';
import { openWorkplace } from '../workplace.ts';

const WARM_UP = 6;

/** Opening the screens that read the network, over HTTP with a session, as the network grows: median and 95th percentile. */
export const row: Row = {
  name: 'dashboards',
  async run(options) {
    const sizes = options.quick ? [24] : [240, 7_744, 50_000];
    const lines: Line[] = [];
    for (const locations of sizes) lines.push(...(await measure(options, locations)));
    return lines;
  },
};

async function measure({ quick, server }: RunOptions, locations: number): Promise<Line[]> {
  await using place = await openWorkplace(server);
  const brand = await makeBrand(place);
  await addNetwork(place, brand, { locations, years: 1, perYear: 2 });
  await using person = await visitor(place, brand, locations);
  const lines: Line[] = [];
  for (const screen of screenNames) {
    for (let turn = 0; turn < (quick ? 1 : WARM_UP); turn += 1) await person.open(screen, turn);
    const times: number[] = [];
    for (let turn = 0; turn < (quick ? 2 : 100); turn += 1) times.push(await person.open(screen, turn));
    const p95 = percentile(times, 0.95);
    lines.push({
      what: `${screen} at ${locations.toLocaleString('en')} locations: p95`,
      ours: figure([p95], 'ms'),
      beside: null,
      ratio: null,
      target: null,
      note: `median ${figure(times, 'ms').median.toFixed(1)} ms, longest ${Math.max(...times).toFixed(1)} ms of ${times.length}`,
    });
  }
  return lines;
}
