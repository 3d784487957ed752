import { existsSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { startApi } from '../api/start-api.ts';
import { openBrowser } from '../browser.ts';
import { buildPages, serveBuild } from '../built-page.ts';
import { figure } from '../measure.ts';
import { makeBrand } from '../network/make-brand.ts';
import type { Row } from '../row.ts';
import { openWorkplace } from '../workplace.ts';

const bench = path.resolve(import.meta.dirname, '..');
const skeletonOrigin = 'http://skeleton.test';
const kilobytes = (bytes: number) => figure([bytes / 1000], 'kB');

/** What a first visit to the audit app brings, gzipped, beside a bare SvelteKit app built now; and all that its worker stores. */
export const row: Row = {
  name: 'first-load',
  async run({ server }) {
    const build = path.resolve(bench, '../apps/audit/build/index.html');
    if (!existsSync(build)) throw new Error('the audit app is not built: run `npm run bench`, which builds it first');
    await buildPages('skeleton');
    await using place = await openWorkplace(server);
    await makeBrand(place);
    await using api = await startApi(place);
    const browser = await openBrowser();
    try {
      const bare = await scriptBytes(browser, `${skeletonOrigin}/`);
      const audit = await scriptBytes(browser, `${api.origin}/audit/`);
      const portal = await scriptBytes(browser, `${api.origin}/sign-in`);
      const stored = await storedBytes(browser, `${api.origin}/audit/`);
      const beside = { name: 'bare SvelteKit', figure: kilobytes(bare) };
      const nothing = { beside: null, ratio: null };
      return [
        {
          what: 'audit app, first-load JavaScript, gzipped',
          ours: kilobytes(audit),
          beside,
          ratio: figure([audit / bare], '×'),
          target: { of: 'ratio', atMost: 1.8 },
        },
        {
          what: 'audit app, whole precache, gzipped',
          ours: kilobytes(stored.gzipped),
          ...nothing,
          target: { of: 'ours', atMost: 300 },
          note: `${stored.files} files, ${(stored.plain / 1000).toFixed(0)} kB before compression`,
        },
        { what: 'portal, sign-in page, JavaScript gzipped', ours: kilobytes(portal), ...nothing, target: null },
      ];
    } finally {
      await browser.close();
    }
  },
};

async function scriptBytes(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await serveBuild(context, skeletonOrigin, path.join(bench, 'skeleton/build'));
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  if (bytes === 0) throw new Error(`${address} brought no script`);
  return bytes;
}

/** Every file that the worker has put on the device once it is installed. */
async function storedBytes(browser: Browser, address: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  const urls = await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => url);
  });
  const bodies = await Promise.all(urls.map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())));
  await context.close();
  const total = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);
  return {
    files: urls.length,
    plain: total(bodies.map((body) => body.length)),
    gzipped: total(bodies.map((body) => gzipSync(body).length)),
  };
}
