import { alternate, figure, ratioOf } from '../measure.ts';
import { addNetwork } from '../network/add-history.ts';
import { makeBrand } from '../network/make-brand.ts';
import { type ScreenName, screenNames, type Visitor, visitor } from '../network/screens.ts';
import type { Line, Row } from '../row.ts';
import { openWorkplace } from '../workplace.ts';

/** Each screen on ten years of history beside itself on the last of them: the same network, the same present. */
export const row: Row = {
  name: 'history',
  async run({ quick, server }) {
    const [locations, perYear, years] = quick ? [24, 1, 3] : [1_000, 4, 10];
    await using longPlace = await openWorkplace(server);
    await using shortPlace = await openWorkplace(server);
    const longBrand = await makeBrand(longPlace);
    const shortBrand = await makeBrand(shortPlace);
    await addNetwork(longPlace, longBrand, { locations, years, perYear });
    await addNetwork(shortPlace, shortBrand, { locations, years: 1, perYear });
    await using long = await visitor(longPlace, longBrand, locations);
    await using short = await visitor(shortPlace, shortBrand, locations);
    const lines: Line[] = [];
    for (const screen of screenNames) {
      const [rounds, visits] = quick ? [1, 1] : [9, 12];
      const pair = await alternate(rounds, meanOf(long, screen, visits), meanOf(short, screen, visits));
      lines.push({
        what: `${screen}, ${years} × the history`,
        ours: figure(pair.ours, 'ms'),
        beside: { name: 'itself at 1 ×', figure: figure(pair.peer, 'ms') },
        ratio: ratioOf(pair.ours, pair.peer),
        target: { of: 'ratio', atMost: 1.2 },
      });
    }
    return lines;
  },
};

function meanOf(person: Visitor, screen: ScreenName, visits: number) {
  return async (): Promise<number> => {
    let total = 0;
    for (let turn = 0; turn < visits; turn += 1) total += await person.open(screen, turn);
    return total / visits;
  };
}
