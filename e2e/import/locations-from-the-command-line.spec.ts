import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../browser/journey.ts';
import { concordCommand } from '../server/concord-process.ts';
import { running } from '../server/running.ts';

test('locations come in beside the running server, and what is wrong comes back as a file to mend', async ({
  page,
  signedInAs,
}) => {
  test.setTimeout(120_000);
  const { dataDir } = running();
  const [file, errors] = [path.join(dataDir, 'network.csv'), path.join(dataDir, 'to-mend.csv')];
  await writeFile(file, 'id,name,region,latitude\nCLI-1,Quay Street,Coast,\nCLI-2,Mill Lane,Coast,north\n');
  const args = ['import', 'locations', file, '--brand', 'demo', '--errors', errors];
  const rehearsal = await concordCommand(dataDir, [...args, '--dry-run']);
  expect(rehearsal).toMatchObject({ code: 0, stderr: '' });
  expect(rehearsal.stdout).toMatch(/1 {2}new/);
  const done = await concordCommand(dataDir, args);
  expect(done).toMatchObject({ code: 0, stderr: '' });
  expect(done.stdout).toMatch(/Done in .*\n +2 {2}rows\n +1 {2}new/);
  expect(await readFile(errors, 'utf8')).toContain('CLI-2,Mill Lane,Coast,north,3,');

  await signedInAs('admin');
  await page.goto('/locations?q=Quay Street');
  await expect(page.getByRole('link', { name: 'Quay Street' })).toBeVisible();
});
