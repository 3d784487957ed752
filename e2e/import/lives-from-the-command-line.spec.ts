import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../browser/journey.ts';
import { concordCommand } from '../server/concord-process.ts';
import { running } from '../server/running.ts';

const folder = path.join(process.env.CONCORD_DATA ?? '', 'sf_lives');
const present = Boolean(process.env.CONCORD_DATA) && existsSync(folder);

test('26,199 published inspections come in beside the running server, and 13,462 of 13,684 scores agree', async ({
  page,
  signedInAs,
}) => {
  test.skip(!present, 'CONCORD_DATA/sf_lives is not there');
  test.setTimeout(240_000);
  const { code, stdout, stderr } = await concordCommand(running().dataDir, [
    ...['import', 'lives', folder, '--time-zone', 'America/Los_Angeles'],
  ]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toMatch(/13,462 of 13,684 recomputed scores equal the published ones/);

  await signedInAs('admin');
  await page.goto('/');
  await page.getByRole('button', { name: 'Brand: Saltmarsh Bakery' }).click();
  await page.getByRole('menuitem', { name: 'Imported inspections' }).click();
  await page.getByRole('link', { name: /^Show as of / }).click();
  await page.getByRole('link', { name: 'Departments by location' }).click();
  const heatmap = page.getByRole('table', { name: 'Score by location and department' });
  await heatmap.getByRole('row').nth(2).getByRole('link').first().click();
  await expect(page.getByRole('table', { name: 'Departments and the components of their score' })).toBeVisible();
});
