import type { Page } from '@playwright/test';
import { expect, test } from '../browser/journey.ts';

const file = [
  'Filialnr;Bezeichnung;Gebiet;Ort;Land;GLN;Öffnungszeiten',
  'X-1;Bäckerei am Tor;Deutschland / Nord;Kiel;Deutschland;4012345000009;Mo-Fr 08:00-18:00',
  'X-2;مخبز الميناء;Deutschland / Nord;Bremen;DE;;',
  'X-3;東京駅店;Japan;東京;Japan;4012345000008;',
  'X-4;;Japan;大阪;JP;;whenever',
].join('\r\n');

test('a file of locations comes in by its columns, faults stay out by line, mended ones follow', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('admin');
  await upload(page, 'Filialen März.csv', file);
  await expect(page.getByLabel('Column for Number')).toHaveValue('Filialnr');
  await expect(page.getByLabel('Column for Opening hours')).toHaveValue('Öffnungszeiten');
  await expect(page.getByText('X-1 · X-2 · X-3')).toBeVisible();

  await page.getByRole('button', { name: 'Show what will change' }).click();
  await expect(page.getByRole('table', { name: 'The first rows as they are read' })).toContainText('مخبز الميناء');
  const faults = page.getByRole('table', { name: 'Rows that are left out' });
  await expect(faults.getByRole('row', { name: /4 GLN with a wrong check digit/ })).toBeVisible();
  await expect(faults.getByRole('row', { name: /5 Something needed is missing/ })).toBeVisible();
  await expect(faults.getByRole('row', { name: /5 Opening hours not readable/ })).toBeVisible();

  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Report' })).toBeVisible();
  const issues = page.getByRole('table', { name: 'Rows that need an eye' });
  await expect(issues.getByRole('row')).toHaveCount(4);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download these rows to mend' }).click();
  const mended = (await textOf(await download))
    .replace('4012345000008', '4012345000009')
    .replace(/X-4;?,,/, 'X-4,大阪店,');
  await upload(page, 'mended.csv', mended.replace('whenever', '24/7'));
  await page.getByRole('button', { name: 'Show what will change' }).click();
  await expect(page.getByText('Every row can be read.')).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Every row was as it should be.')).toBeVisible();
});

test('a picture is no file of locations', async ({ page, signedInAs }) => {
  await signedInAs('admin');
  await page.goto('/imports?what=locations');
  const photo = { name: 'menu.png', mimeType: 'image/png', buffer: Buffer.from('not a table') };
  await page.getByLabel('Choose the file or drop it here').setInputFiles(photo);
  await expect(page.getByText('menu.png is neither a CSV nor an XLSX file')).toBeVisible();
});

async function upload(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/imports?what=locations');
  const chosen = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.getByLabel('Choose the file or drop it here').setInputFiles(chosen);
  await expect(page.getByRole('heading', { name: 'Which column is what' })).toBeVisible();
}

async function textOf(download: { createReadStream(): Promise<NodeJS.ReadableStream> }): Promise<string> {
  const parts: string[] = [];
  for await (const part of await download.createReadStream()) parts.push(String(part));
  return parts.join('');
}
