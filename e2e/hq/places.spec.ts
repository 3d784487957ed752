import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/check-access.ts';
import { expect, test } from '../browser/journey.ts';

/** Of this run, so that the journey can be repeated on a server that has it already. */
const run = Date.now();
const name = `Kiosk ${String(run)}`;
const twin = `Kiosk twin ${String(run)}`;

test('a location is made, edited, moved, closed, found by the keyboard, and merged', async ({
  page,
  signedInAs,
  complaints,
}) => {
  test.setTimeout(120_000);
  complaints.announce(/locations\.update/);
  await signedInAs('admin');
  await make(page, name, `K-${String(run)}`);
  await edit(page);
  await move(page);
  await close(page);
  await make(page, twin, `T-${String(run)}`);
  await merge(page);
});

async function make(page: Page, called: string, number: string): Promise<void> {
  await page.goto('/locations/new');
  await page.getByRole('textbox', { name: /^Name/ }).fill(called);
  await page.getByRole('textbox', { name: /^Number/ }).fill(number);
  await page.getByRole('combobox', { name: /^Region/ }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Create location' }).click();
  await expect(page.getByRole('heading', { level: 1, name: called })).toBeVisible();
}

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Change this location' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** What is refused says where, and nothing of it is lost. */
async function edit(page: Page): Promise<void> {
  await choose(page, 'Edit');
  await page.getByLabel('GLN').fill('4012345000008');
  await page.getByLabel('Opening hours').fill('Mo-Fr 9-18');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('A digit is mistyped')).toBeVisible();
  await page.getByLabel('GLN').fill('4012345000009');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

async function move(page: Page): Promise<void> {
  await choose(page, 'Move to another region');
  const dialog = page.getByRole('dialog', { name: 'Move to another region' });
  await dialog.getByLabel('Region').selectOption({ index: 2 });
  await expect(dialog.getByText(/it counts in/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Move' }).click();
  await expect(page.getByText(/^Moved to/)).toBeVisible();
}

async function close(page: Page): Promise<void> {
  await choose(page, 'Close');
  const dialog = page.getByRole('dialog', { name: `Close ${name}` });
  await expect(dialog.getByText('No assigned audit is due then or later.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(page.getByText(/^Closed from/).first()).toBeVisible();
}

async function merge(page: Page): Promise<void> {
  await choose(page, 'Merge into another location');
  const dialog = page.getByRole('dialog', { name: /^Merge/ });
  await dialog.getByLabel('The location that stays').fill(name);
  await dialog.getByRole('button', { name: new RegExp(name) }).click();
  await dialog.getByRole('button', { name: 'Merge for good' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search everything' }).fill(`t-${String(run)}`);
  await expect(page.getByRole('option', { name: new RegExp(name) })).toBeVisible();
  await expectAccessible(page, 'the search over everything');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}
