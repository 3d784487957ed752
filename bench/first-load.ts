import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium, type Response } from '@playwright/test';

/**
 * `node bench/first-load.ts [http://localhost:4000]`: JavaScript that a first visit to each app brings, gzipped, of a running server.
 * The limit for the audit app is 1.8 × a bare SvelteKit skeleton of 30 kB.
 */
const origin = process.argv[2] ?? 'http://localhost:4000';
const pages = { portal: '/sign-in', 'audit app': '/audit/' };
const limits: Partial<Record<string, number>> = { 'audit app': 1.8 * 30 };
const executablePath = [process.env['CONCORD_CHROMIUM'], '/usr/bin/chromium'].find(
  (place) => place && existsSync(place),
);

const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const rows: Record<string, object> = {};
for (const [name, path] of Object.entries(pages)) {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  const scripts: Response[] = [];
  page.on('response', (response) => void (response.request().resourceType() === 'script' && scripts.push(response)));
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  const sizes = await Promise.all(scripts.map(async (response) => gzipSync(await response.body()).length));
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  rows[name] = { files: sizes.length, 'kB gzip': Number(kilobytes.toFixed(1)), 'limit kB': limits[name] ?? '–' };
  if (kilobytes > (limits[name] ?? Infinity)) process.exitCode = 1;
}
await browser.close();
console.table(rows);
