import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../browser/journey.ts';

const table = (page: Page) => page.getByRole('grid', { name: 'Locations' });

test('locations are filtered, the view kept, two compared, and what is shown taken along', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('standards');
  await page.goto('/locations');
  await expect(table(page).getByRole('row').nth(1)).toBeVisible();
  await page.getByLabel('Search name or city').fill('Dubai');
  await expect(table(page)).toHaveAttribute('aria-rowcount', /^\d\d?$/);
  await table(page)
    .getByRole('button', { name: /^Coverage/ })
    .click();
  await expect(page).toHaveURL(/q=Dubai&sort=coverage\.asc/);

  await page.getByRole('button', { name: 'Saved views' }).click();
  const name = `Dubai ${Date.now()}`;
  await page.getByLabel('Name of the view').fill(name);
  await page.getByRole('button', { name: 'Save this view' }).click();
  await expect(page.getByRole('link', { name })).toBeVisible();
  await page.goto('/locations');
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('link', { name }).click();
  await expect(page).toHaveURL(/q=Dubai&sort=coverage\.asc/);

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'As CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/Locations-\d{4}-\d\d-\d\d\.csv$/);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(lines[0]).toContain('Location,Region,Rank,Score');
  expect(lines.slice(1).every((line) => /^[^,]+/.test(line))).toBe(true);
  await expect(table(page)).toHaveAttribute('aria-rowcount', String(lines.length));

  await table(page)
    .getByRole('checkbox', { name: /^Select / })
    .nth(1)
    .check();
  await table(page)
    .getByRole('checkbox', { name: /^Select / })
    .nth(2)
    .check();
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/\/locations\/compare\?ids=/);
  const compared = page.getByRole('table', { name: 'Compare locations' });
  await expect(compared.getByRole('columnheader').getByRole('link')).toHaveCount(2);
  await page
    .getByRole('button', { name: /^Remove / })
    .first()
    .click();
  await expect(compared.getByRole('columnheader').getByRole('link')).toHaveCount(1);
});

test('the table is worked by keys: down, selected, opened', async ({ page, signedInAs }) => {
  await signedInAs('standards');
  await page.goto('/locations');
  await expect(table(page).getByRole('link').first()).toBeVisible();
  await table(page).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByRole('group', { name: '2 selected' })).toBeVisible();
  await expect(page).toHaveURL(/sel=[0-9a-f-]{36}%2C/);
  const second = await table(page).getByRole('row').nth(2).getByRole('link').first().textContent();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(second?.trim() ?? '');
});

test('tree and map open by keyboard, and each leads to a location', async ({ page, signedInAs }) => {
  await signedInAs('standards');
  await page.goto('/locations');
  await page.getByRole('radio', { name: 'Table' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/view=tree/);
  const tree = page.getByRole('table', { name: 'Regions and their scores' });
  const shut = tree.getByRole('button', { name: /^Hide what is below/ }).first();
  await expect(shut).toBeVisible();
  const before = await tree.getByRole('row').count();
  await shut.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => tree.getByRole('row').count()).toBeLessThan(before);

  await page.getByRole('radio', { name: 'Tree' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/view=map/);
  const map = page.getByRole('application', { name: 'Map of the locations' });
  await map.focus();
  const listed = page.getByRole('region', { name: 'In view' });
  const all = await listed.getByRole('status').textContent();
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('+');
  await expect(listed.getByRole('status')).not.toHaveText(all ?? '');
  await page.keyboard.press('0');
  await expect(listed.getByRole('status')).toHaveText(all ?? '');
  await listed.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/locations\/[0-9a-f-]{36}/);
});
