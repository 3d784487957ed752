import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../browser/check-access.ts';
import { expect, test } from '../browser/journey.ts';
import { type Look, looks, showLook } from '../browser/looks.ts';
import { pagesOfThePortal, routesOfThePortal } from '../browser/portal-pages.ts';

test.describe.configure({ mode: 'parallel' });
// An import that never was has an address too, and a page that says so.
test.beforeEach(({ complaints }) => complaints.announce(/imports\.get|status of 404/));

test('every route of the portal is looked at', async ({ callAs }) => {
  expect(Object.keys(await pagesOfThePortal(await callAs('admin'))).toSorted()).toEqual(routesOfThePortal());
});

for (const look of Object.keys(looks) as Look[]) {
  test(`every page of the portal is accessible: ${look}`, async ({ page, signedInAs, callAs }) => {
    test.setTimeout(480_000);
    await showLook(page, look);
    const pages = await pagesOfThePortal(await callAs('admin'));
    await signedInAs('admin');
    for (const [route, address] of Object.entries(pages)) {
      await open(page, address);
      await expectAccessible(page, `${route}, ${look}`);
    }
  });
}

test('every page fits a phone of 320 px', async ({ page, signedInAs, callAs }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 320, height: 640 });
  const pages = await pagesOfThePortal(await callAs('admin'));
  await signedInAs('admin');
  for (const [route, address] of Object.entries(pages)) {
    await open(page, address);
    await expectNoSidewaysScroll(page, route);
  }
});

/** A page is there when its heading is and nothing is loading any more; the gallery shows loading things for good. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  if (address !== '/gallery') await expect(page.locator('.animate-pulse, div[aria-busy="true"]')).toHaveCount(0);
}
