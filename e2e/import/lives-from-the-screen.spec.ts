import type { Page } from '@playwright/test';
import path from 'node:path';
import { expect, test } from '../browser/journey.ts';

const sample = path.resolve(import.meta.dirname, '..', '..', 'samples', 'lives');
const tables = ['businesses.csv', 'inspections.csv', 'violations.csv'];

test('a LIVES folder comes in with a report by line, and a second time changes nothing', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('admin');
  await importFiles(page, tables);
  await expect(page.getByRole('heading', { name: 'Report' })).toBeVisible();
  await expect(page.getByText('14 rows: 14 new, 0 known already')).toBeVisible();
  await expect(page.getByText('44 rows: 43 new, 0 known already')).toBeVisible();
  await expect(page.getByText('41 of 43 recomputed scores equal the published one')).toBeVisible();

  const issues = page.getByRole('table', { name: 'Rows that need an eye' });
  await expect(issues.getByRole('row', { name: /inspections\.csv.*Inspection of an unlisted place/ })).toBeVisible();
  await expect(issues.getByRole('row', { name: /violations\.csv.*Violation without an inspection/ })).toBeVisible();
  await expect(
    issues.getByRole('row', {
      name: /inspections\.csv 7 Published score differs from the findings recomputed 92 · published 91/,
    }),
  ).toBeVisible();

  await importFiles(page, tables);
  await expect(page.getByText('14 rows: 0 new, 14 known already')).toBeVisible();
  await expect(page.getByText('44 rows: 0 new, 43 known already')).toBeVisible();

  await page.getByRole('link', { name: 'The checklist that was made' }).click();
  await expect(page).toHaveURL(/\/checklists\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a folder that is not whole changes nothing and says what is missing', async ({
  page,
  signedInAs,
  complaints,
}) => {
  complaints.announce(/imports\.run/);
  await signedInAs('admin');
  await importFiles(page, ['businesses.csv', 'violations.csv']);
  await expect(page.getByText(/A file of the import is missing|Nothing was imported/).first()).toBeVisible();
  await expect(page.getByText(/inspections\.csv/).first()).toBeVisible();
});

test('files that are no CSV are named before anything is sent', async ({ page, signedInAs }) => {
  await signedInAs('admin');
  await page.goto('/imports');
  const photo = { name: 'menu.png', mimeType: 'image/png', buffer: Buffer.from('not a table') };
  await page.getByLabel('Choose the three files or drop them here').setInputFiles(photo);
  await expect(page.getByText('None of these is a CSV file')).toBeVisible();
});

test('a viewer may not import', async ({ page, signedInAs }) => {
  await signedInAs('viewer');
  await page.goto('/imports');
  await expect(page.getByText('You may not see this')).toBeVisible();
});

async function importFiles(page: Page, names: readonly string[]): Promise<void> {
  await page.goto('/imports');
  await page.getByLabel('Department that owns the questions').selectOption({ label: 'Store operations' });
  const files = names.map((name) => path.join(sample, name));
  await page.getByLabel('Choose the three files or drop them here').setInputFiles(files);
  await expect(page.getByRole('list', { name: 'Chosen files' }).getByRole('listitem')).toHaveCount(names.length);
  await page.getByRole('button', { name: 'Upload and import' }).click();
}
