import { expect, test } from '../browser/journey.ts';

test('who needs somebody: from the home to one reason, its places, their cause, and the file', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('standards');
  await page.goto('/');
  const reasons = page.getByRole('list', { name: 'How many locations for each reason' });
  await reasons.getByRole('link', { name: /with overdue actions/ }).click();
  await expect(page).toHaveURL(/\/network\/attention\?reason=actionOverdue/);
  await expect(page.getByRole('combobox', { name: 'Reason' })).toHaveValue('actionOverdue');
  const overdue = page.getByRole('link', { name: /actions? overdue/ });
  await expect(overdue.first()).toBeVisible();

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'As CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\d{4}-\d\d-\d\d\.csv$/);

  await overdue.first().click();
  await expect(page).toHaveURL(/\/actions[/?]/);
});
