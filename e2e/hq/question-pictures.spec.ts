import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { generatedPhoto } from '../browser/generated-photo.ts';
import { expect, test } from '../browser/journey.ts';

/** Of this run, so that the journey can be repeated on a server that has it already. */
const key = `picture-round-${Date.now()}`;
const form = [
  '| survey |',
  '| | type | name | label::English (en) | media::image::English (en) |',
  '| | text | clean | Is the door clean? | clean.png |',
  '| | text | warm | Is the light warm? | warm.png |',
  '| settings |',
  '| | form_title | form_id |',
  `| | Picture round | ${key} |`,
].join('\n');

test('a form comes with one of its pictures, the other is added where it is missing, and both go out with it', async ({
  page,
  signedInAs,
  complaints,
}) => {
  test.setTimeout(120_000);
  await signedInAs('standards');
  await page.goto('/checklists');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a checklist' });
  const file = { name: 'round.md', mimeType: 'text/markdown', buffer: Buffer.from(form) };
  await dialog.getByLabel('Choose a file').setInputFiles([file, generatedPhoto('Clean.PNG')]);
  await expect(dialog.getByText('Pictures of the form: 1 of 2 at hand')).toBeVisible();
  await expect(dialog.getByText('warm.png is missing')).toBeVisible();
  await expect(dialog.getByText('survey, row 4, media::image::English (en)')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Picture round' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
  await page.locator('#question-warm').click();
  const missing = page
    .getByRole('region', { name: 'General' })
    .getByRole('listitem')
    .filter({ hasText: 'is still missing' })
    .last();
  await expect(missing).toBeVisible();
  await missing.getByLabel('Choose a file').setInputFiles(generatedPhoto('warm.png'));
  await page.getByRole('textbox', { name: 'Description, Picture 1' }).fill('A warm lamp');
  await publish(page);

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const out = page.getByRole('dialog', { name: 'Export this checklist' });
  await out.getByLabel(/Form \(XLSForm, XLSX\)/).check();
  await expect(out.getByText('Pictures that come along in one ZIP file: 2')).toBeVisible();
  const download = page.waitForEvent('download');
  await out.getByRole('link', { name: 'Export', exact: true }).click();
  const zip = (await readFile(await (await download).path())).toString('latin1');
  for (const name of [`${key}.xlsx`, 'media/clean-1.webp', 'media/warm-1.webp']) expect(zip).toContain(name);
  expect(complaints.unannounced()).toEqual([]);
});

async function publish(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Publish', exact: true });
  await expect(button).toBeEnabled();
  await button.click();
  await page.getByRole('button', { name: 'Publish', exact: true }).last().click();
  await expect(page.getByText('Version 1 is published')).toBeVisible();
}
