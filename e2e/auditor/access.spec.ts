import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../browser/check-access.ts';
import { expect, test } from '../browser/journey.ts';
import { type Look, looks } from '../browser/looks.ts';
import type { Caller } from '../server/call.ts';
import { newId } from '../server/new-id.ts';

interface Items {
  readonly items: readonly { readonly id: string }[];
}
type Members = readonly { readonly id: string; readonly name: string }[];

test('every screen of the audit app is accessible in every look, and fits 320 px', async ({
  page,
  signedInAs,
  callAs,
  complaints,
}) => {
  test.setTimeout(180_000);
  complaints.announce(/session\.me/);
  await giveWork(await callAs('standards'));
  await page.goto('/audit/sign-in');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await inEveryLook(page, 'sign-in');
  await signedInAs('auditor2');
  await page.goto('/audit/');
  await page.getByRole('link', { name: /Vieille Halle/ }).click();
  await expect(page.getByRole('button', { name: 'Start audit' })).toBeVisible();
  await inEveryLook(page, 'location');
  await page.getByRole('button', { name: 'Start audit' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Is the front clean?' })).toBeVisible();
  await page.getByRole('button', { name: 'Fail' }).click();
  await inEveryLook(page, 'run');
  const run = page.url().replace(/\?.*/, '');
  for (const [screen, address] of Object.entries({
    summary: `${run}/summary`,
    sign: `${run}/sign`,
    sent: `${run}/sent`,
    waiting: '/audit/waiting',
    today: '/audit/',
  })) {
    await page.goto(address);
    await inEveryLook(page, screen);
  }
});

async function inEveryLook(page: Page, screen: string): Promise<void> {
  for (const look of ['dark', 'Arabic', 'light'] as const satisfies readonly Look[]) {
    await page.evaluate((entries) => {
      for (const [key, value] of entries) localStorage.setItem(key, value);
    }, Object.entries(looks[look]));
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.animate-pulse')).toHaveCount(0);
    await expectAccessible(page, `${screen}, ${look}`);
  }
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page, screen);
  if (size) await page.setViewportSize(size);
}

/** An audit of the demo's checklist at a place that nobody else works at. */
async function giveWork({ query, mutate }: Caller): Promise<void> {
  const [checklists, places, members] = await Promise.all([
    query<readonly { readonly id: string; readonly key: string }[]>('checklists.list'),
    query<Items>('locations.list', { search: 'Vieille Halle' }),
    query<Members>('members.list', {}),
  ]);
  await mutate('assignments.create', {
    id: newId(),
    checklistId: checklists.find(({ key }) => key === 'store-visit')?.id,
    locationId: places.items[0]?.id,
    assigneeId: members.find(({ name }) => name === 'Karim Saleh')?.id,
    dueOn: new Date().toISOString().slice(0, 10),
  });
}
