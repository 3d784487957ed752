import { expect, test } from '../browser/journey.ts';

test('the first key press offers to skip the navigation', async ({ page, signedInAs }) => {
  await signedInAs('standards');
  await page.goto('/standards');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('a dialog keeps the keyboard until it is closed, and gives it back', async ({ page, signedInAs }) => {
  await signedInAs('standards');
  await page.goto('/checklists');
  const opener = page.getByRole('button', { name: 'New checklist' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New checklist' });
  await expect(dialog).toBeVisible();
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Tab');
    await expect(dialog.locator(':focus')).toHaveCount(1);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('a question is moved, and a menu used, without a mouse', async ({ page, signedInAs }) => {
  await signedInAs('standards');
  await page.goto('/checklists');
  await page.getByRole('button', { name: 'Language' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Deutsch' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Language' })).toBeFocused();

  await page.getByRole('link', { name: 'Store visit' }).click();
  const first = page.getByRole('button', { name: /^\d Is the front clean\?/ });
  await first.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByText(/Moved to place 2 of/)).toBeAttached();
  await expect(first).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText(/Moved to place 1 of/)).toBeAttached();
  await expect(page.getByText('All changes saved')).toBeVisible();
});
