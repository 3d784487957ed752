import { expect, test } from '../browser/journey.ts';
import { emailOf, running } from '../server/running.ts';

test('signs in, is told when the password is wrong, and returns to where the link led', async ({
  page,
  complaints,
}) => {
  complaints.announce(/status of 401/);
  await page.goto('/standards');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel('Email').fill(emailOf('standards'));
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Email or password is wrong')).toBeVisible();
  await expect(page.getByLabel('Email')).toHaveValue(emailOf('standards'));

  await page.getByLabel('Password', { exact: true }).fill(running().password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/standards$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Standards' })).toBeVisible();
});

test('signs out, and Back shows nothing of the brand', async ({ page, signedInAs, complaints }) => {
  complaints.announce(/status of 401/);
  await signedInAs('viewer');
  await page.goto('/standards');
  await expect(page.getByRole('heading', { level: 1, name: 'Standards' })).toBeVisible();
  await page.getByRole('button', { name: 'Account: Ines Moreau' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto('/standards');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('a link to another site is never followed after signing in', async ({ page }) => {
  await page.goto('/sign-in?next=https%3A%2F%2Fexample.com%2F');
  await page.getByLabel('Email').fill(emailOf('viewer'));
  await page.getByLabel('Password', { exact: true }).fill(running().password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Network' })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(running().origin);
});
