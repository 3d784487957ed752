import type { Browser } from '@playwright/test';
import { openBrowser } from '../browser.ts';
import { buildPages, serveBuild } from '../built-page.ts';
import { figure, ratioOf } from '../measure.ts';
import type { Line, Row } from '../row.ts';
import type { TableTimes } from '../table/measure-page.ts';

interface Measurable {
  readonly measure: (frames: number) => Promise<TableTimes>;
}

const origin = 'http://table.test';

/** 10,000 rows in our own table, beside ag-grid, in a real Chromium that draws as often as it can. */
export const row: Row = {
  name: 'table',
  async run({ quick }) {
    const build = await buildPages('table');
    const browser = await openBrowser(['--disable-frame-rate-limit', '--disable-gpu-vsync']);
    const ours: TableTimes[] = [];
    const peer: TableTimes[] = [];
    try {
      const [rounds, frames] = quick ? [1, 20] : [9, 400];
      for (let round = 0; round < rounds; round += 1) {
        ours.push(await times(browser, build, 'ours', frames));
        peer.push(await times(browser, build, 'grid', frames));
      }
    } finally {
      await browser.close();
    }
    const line = (what: string, part: 'ready' | 'sort' | 'frame'): Line => {
      const [mine, theirs] = [ours.map((time) => time[part]), peer.map((time) => time[part])];
      return {
        what: `10,000 rows: ${what}`,
        ours: figure(mine, 'ms'),
        beside: { name: 'ag-grid', figure: figure(theirs, 'ms') },
        ratio: ratioOf(theirs, mine),
        target: { of: 'ratio', atLeast: 2.5 },
      };
    };
    return [
      line('ready', 'ready'),
      line('sorted', 'sort'),
      line('a frame while scrolling', 'frame'),
      {
        what: '10,000 rows: tasks over 50 ms',
        ours: figure([Math.max(...ours.map(({ longTasks }) => longTasks))], ''),
        beside: { name: 'ag-grid', figure: figure([Math.max(...peer.map(({ longTasks }) => longTasks))], '') },
        ratio: null,
        target: { of: 'ours', atMost: 0 },
      },
    ];
  },
};

/** In a page of its own: nothing is warm that a person's first visit would find cold. */
async function times(browser: Browser, build: string, name: 'ours' | 'grid', frames: number): Promise<TableTimes> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await serveBuild(context, origin, build);
  const page = await context.newPage();
  await page.goto(`${origin}/${name}.html`, { waitUntil: 'networkidle' });
  const found = await page.evaluate((count) => (window as unknown as Measurable).measure(count), frames);
  await context.close();
  return found;
}
