import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../browser/check-access.ts';
import { expect, test } from '../browser/journey.ts';
import { pagesOfThePortal } from '../browser/portal-pages.ts';

/** How the same page can look: each is checked on every page. */
const looks = {
  light: { 'concord.theme': 'light', 'concord.locale': 'en' },
  dark: { 'concord.theme': 'dark', 'concord.locale': 'en' },
  Arabic: { 'concord.theme': 'light', 'concord.locale': 'ar' },
};

for (const [look, storage] of Object.entries(looks)) {
  test(`every page of the portal is accessible: ${look}`, async ({ page, signedInAs, callAs }) => {
    test.setTimeout(180_000);
    await remember(page, storage);
    for (const path of ['/sign-in', '/gallery']) await check(page, path, look);
    await signedInAs('admin');
    for (const path of await pagesOfThePortal(await callAs('admin'))) await check(page, path, look);
  });
}

test('every page fits a phone of 320 px', async ({ page, signedInAs, callAs }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 640 });
  await signedInAs('admin');
  for (const path of ['/sign-in', '/gallery', ...(await pagesOfThePortal(await callAs('admin')))]) {
    await open(page, path);
    await expectNoSidewaysScroll(page, path);
  }
});

async function check(page: Page, path: string, look: string): Promise<void> {
  await open(page, path);
  await expectAccessible(page, `${path}, ${look}`);
}

/** A page is there when its heading is and nothing is loading any more. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  if (path !== '/gallery') await expect(page.locator('.animate-pulse, div[aria-busy="true"]')).toHaveCount(0);
}

async function remember(page: Page, storage: Record<string, string>): Promise<void> {
  await page.addInitScript((entries) => {
    for (const [key, value] of entries) localStorage.setItem(key, value);
  }, Object.entries(storage));
}
