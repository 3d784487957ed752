import { expect, test } from '../browser/journey.ts';
import { newId } from '../server/new-id.ts';

interface Named {
  readonly id: string;
  readonly key: string;
}

test('a new location passes gate by gate and opens in somebody’s name', async ({ page, signedInAs, callAs }) => {
  test.setTimeout(90_000);
  const admin = await callAs('admin');
  const regions = await admin.query<readonly Named[]>('regions.list');
  const departments = await admin.query<readonly Named[]>('departments.list');
  const locationId = newId();
  await admin.mutate('locations.create', {
    ...{ id: locationId, regionId: regions[0]?.id, externalId: `E2E-${locationId}`, name: 'Lighthouse corner' },
    ...{ timeZone: 'Europe/Berlin', openedOn: '2099-01-01' },
  });
  const task = (title: string) => ({
    ...{ id: newId(), departmentId: departments[0]?.id, memberId: null, daysBefore: 7 },
    demand: { kind: 'task', title: { en: title }, instructions: null },
  });
  const playbook = { id: newId(), name: { en: 'Kiosk by the sea' }, description: null };
  const stages = [
    { id: newId(), title: { en: 'Build' }, gates: [task('Sign the lease')] },
    { id: newId(), title: { en: 'Open' }, gates: [task('Cut the ribbon')] },
  ];
  await admin.mutate('playbooks.create', { ...playbook, stages });

  await signedInAs('admin');
  await page.goto(`/locations/${locationId}?tab=opening`);
  await page.getByRole('link', { name: 'Plan an opening' }).click();
  await page.getByLabel('Opening playbook').selectOption({ label: 'Kiosk by the sea' });
  await page.getByRole('button', { name: 'Begin to prepare' }).click();
  await expect(page.getByRole('heading', { name: 'Opening of Lighthouse corner' })).toBeVisible();

  const second = page.getByRole('listitem').filter({ hasText: 'Cut the ribbon' });
  await expect(second.getByText('Waits for the stage before')).toBeVisible();
  await expect(second.getByRole('button', { name: 'Done' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Done' }).click();
  const done = page.getByRole('dialog', { name: 'Done: Sign the lease' });
  await done.getByLabel('Note').fill('Contract 12');
  await done.getByRole('button', { name: 'Done' }).click();
  await expect(second.getByText('Not done')).toBeVisible();

  // The day moves, and what is due moves with it.
  await page.getByRole('button', { name: 'Move the opening day' }).click();
  const move = page.getByRole('dialog', { name: 'Move the opening day' });
  await move.getByLabel('Opening day').fill('2098-03-08');
  await move.getByRole('button', { name: 'Move the opening day' }).click();
  await expect(second.getByText('Due 1 Mar 2098')).toBeVisible();

  await page.getByRole('button', { name: 'Open anyway' }).click();
  const open = page.getByRole('dialog', { name: 'Open Lighthouse corner' });
  await open.getByLabel('Reason').fill('The ribbon is cut on the day itself.');
  await open.getByRole('button', { name: 'Open the location' }).click();
  await expect(page.getByText('Ada Lindqvist opened it though requirements were not met:')).toBeVisible();
  await page.goto('/openings?status=open');
  await expect(
    page.getByRole('row', { name: /Lighthouse corner/ }).getByText('Requirements passed over'),
  ).toBeVisible();
});
