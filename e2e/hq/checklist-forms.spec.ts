import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../browser/journey.ts';
import { concordCommand } from '../server/concord-process.ts';
import { running } from '../server/running.ts';

const form = [
  '| survey |',
  '| | type | name | label::English (en) | label::Deutsch (de) | relevant | default |',
  '| | select_one yn | lit | Is the sign lit? | Leuchtet das Schild? | | |',
  "| | text | why | Why not? | Warum nicht? | ${lit} = 'no' | unknown |",
  '| | geopoint | where | Where? | Wo? | | |',
  '| | flavour | odd | Odd | Seltsam | | |',
  '| choices |',
  '| | list_name | name | label::English (en) | label::Deutsch (de) |',
  '| | yn | yes | Yes | Ja |',
  '| | yn | no | No | Nein |',
  '| settings |',
  '| | form_title | form_id |',
  '| | Sign round | sign-round |',
].join('\n');
const chosen = { name: 'signs.md', mimeType: 'text/markdown', buffer: Buffer.from(form) };

test('a form is looked at, becomes a checklist, and goes out as a form again', async ({ page, signedInAs }) => {
  await signedInAs('standards');
  await page.goto('/checklists');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a checklist' });
  await dialog.getByLabel('Choose a file').setInputFiles(chosen);
  await expect(dialog.getByText('Sections: 1 · Questions: 2')).toBeVisible();
  await expect(dialog.getByText('survey, row 6, type')).toBeVisible();
  await expect(dialog.getByText('The type “flavour” is not known; the row is left out.')).toBeVisible();
  await expect(dialog.getByText('survey, row 5, type')).toBeVisible();
  await expect(dialog.getByText('“unknown” has no place in a checklist.')).toBeVisible();
  await expect(dialog.getByLabel('Key', { exact: true })).toHaveValue('sign-round');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Sign round' })).toBeVisible();

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const out = page.getByRole('dialog', { name: 'Export this checklist' });
  await out.getByLabel(/Form \(XLSForm, CSV\)/).check();
  await expect(out.getByText('What other programs will not see (1)')).toBeVisible();
  const download = page.waitForEvent('download');
  await out.getByRole('link', { name: 'Export', exact: true }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text).toContain("${lit} = 'no'");
  expect(text).toContain('Leuchtet das Schild?');
});

test('a form whose key is taken goes into the draft of that checklist', async ({ page, signedInAs }) => {
  await signedInAs('standards');
  await page.goto('/checklists');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a checklist' });
  await dialog.getByLabel('Choose a file').setInputFiles(chosen);
  await expect(dialog.getByText('A checklist with this key exists already.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await dialog.getByLabel('The draft of a checklist that exists').check();
  await dialog.getByLabel('Checklist', { exact: true }).selectOption({ label: 'Sign round' });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Sign round' })).toBeVisible();
});

test('the command line reads and writes forms, and writes inspections', async () => {
  test.setTimeout(180_000);
  const { dataDir } = running();
  const [file, out, feed] = ['round.md', 'round.xlsx', 'feed'].map((name) => path.join(dataDir, name)) as [
    string,
    string,
    string,
  ];
  await writeFile(file, form);
  const read = await concordCommand(dataDir, ['checklist', 'import', file, '--brand', 'demo', '--key', 'cli-round']);
  expect(read.stdout).toContain('survey, row 6, type: The type “flavour” is not known; the row is left out.');
  expect(read).toMatchObject({ code: 0, stdout: expect.stringContaining('Made the checklist "cli-round"') });
  const args = ['cli-round', '--brand', 'demo', '--format', 'xlsform', '--version', 'draft', '--out', out];
  expect(await concordCommand(dataDir, ['checklist', 'export', ...args])).toMatchObject({ code: 0 });
  const again = await concordCommand(dataDir, ['checklist', 'import', out, '--brand', 'demo', '--dry-run']);
  expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('Sections 1, questions 2') });
  expect(again.stdout).not.toMatch(/Mistakes|Not carried/);

  const lives = ['lives', 'export', feed, '--checklist', 'store-visit', '--brand', 'demo'];
  expect(await concordCommand(dataDir, lives)).toMatchObject({ code: 0 });
  expect(await readFile(path.join(feed, 'inspections.csv'), 'utf8')).toMatch(/^business_id,score,date,/);
});
