import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { createChecklist } from '@concord/services/checklists/create-checklist';
import { httpClient, signIn } from '../api/http-client.ts';
import { startApi } from '../api/start-api.ts';
import { openBrowser } from '../browser.ts';
import { manyQuestions } from '../builder/many-questions.ts';
import { figure, percentile, ratioOf } from '../measure.ts';
import { contextOf, departmentKeys, makeBrand, password } from '../network/make-brand.ts';
import type { Row } from '../row.ts';
import { openWorkplace } from '../workplace.ts';

const FEW = 10;
/** A fast typist. */
const PAUSE_MS = 90;
const milliseconds = (samples: readonly number[]) => figure(samples, 'ms');

interface Typing {
  /** From the address to the field of a question in the middle, ready to be typed into. */
  readonly opened: number;
  readonly p50: number;
  readonly p95: number;
}

/** The text of a question typed in the portal's builder, from the key to the paint that shows it, with 500 questions and with ten. */
export const row: Row = {
  name: 'builder',
  async run({ quick, server }) {
    const portal = path.resolve(import.meta.dirname, '../../apps/portal/build/index.js');
    if (!existsSync(portal)) throw new Error('the portal is not built: run `npm run bench`, which builds it first');
    await using place = await openWorkplace(server);
    const brand = await makeBrand(place);
    const ctx = await contextOf(place, brand, brand.admin);
    // The short run proves that the page opens and takes keys; how quick it is with many is the whole run's.
    const count = quick ? 40 : 500;
    const [many, few] = [place.work.newId(), place.work.newId()];
    await createChecklist(ctx, { id: many, definition: { ...manyQuestions(count, departmentKeys) } });
    await createChecklist(ctx, { id: few, definition: { ...manyQuestions(FEW, departmentKeys) } });
    await using api = await startApi(place);
    const client = httpClient(api.origin, 1);
    const cookie = await signIn(client, brand.admin.email, password);
    client.close();
    const browser = await openBrowser();
    const ours: Typing[] = [];
    const small: Typing[] = [];
    try {
      const [rounds, keys] = quick ? [1, 20] : [5, 200];
      for (let round = 0; round < rounds; round += 1) {
        ours.push(await typing(browser, { origin: api.origin, cookie, id: many, question: `q${count / 2}`, keys }));
        small.push(await typing(browser, { origin: api.origin, cookie, id: few, question: `q${FEW / 2}`, keys }));
      }
    } finally {
      await browser.close();
    }
    const line = (what: string, part: keyof Typing, atMost: number | null) => {
      const [mine, other] = [ours.map((each) => each[part]), small.map((each) => each[part])];
      return {
        what: `builder, ${count} questions: ${what}`,
        ours: milliseconds(mine),
        beside: { name: `the same with ${FEW} questions`, figure: milliseconds(other) },
        ratio: ratioOf(mine, other),
        target: atMost === null ? null : ({ of: 'ours', atMost } as const),
      };
    };
    return [
      line('a key to its paint, p50', 'p50', null),
      line('a key to its paint, p95', 'p95', 50),
      line('opened, a question ready to be typed into', 'opened', null),
    ];
  },
};

interface Asked {
  readonly origin: string;
  readonly cookie: string;
  readonly id: string;
  readonly question: string;
  readonly keys: number;
}

async function typing(browser: Browser, { origin, cookie, id, question, keys }: Asked): Promise<Typing> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const cookies = cookie.split('; ').map((pair) => {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    return { name, value, url: origin };
  });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const begun = performance.now();
  await page.goto(`${origin}/checklists/${id}?question=${question}`);
  const field = page.getByRole('textbox', { name: 'Question, English' });
  await field.click();
  const opened = performance.now() - begun;
  await page.waitForLoadState('networkidle');
  await field.press('End');
  await watchKeys(page);
  await page.keyboard.type('and so on, '.repeat(Math.ceil(keys / 11)).slice(0, keys), { delay: PAUSE_MS });
  const waits = await page.evaluate(() => (window as unknown as { readonly waits: number[] }).waits);
  await context.close();
  if (waits.length < keys) throw new Error(`${waits.length} of ${keys} keys were seen`);
  return { opened, p50: percentile(waits, 0.5), p95: percentile(waits, 0.95) };
}

/** Notes for every key how long it took until the frame after it was drawn: a message sent in a frame comes behind its paint. */
function watchKeys(page: Page): Promise<void> {
  return page.evaluate(() => {
    const waits: number[] = [];
    Object.assign(window, { waits });
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => waits.push(performance.now() - timeStamp);
          port2.postMessage(null);
        }),
      { capture: true },
    );
  });
}
