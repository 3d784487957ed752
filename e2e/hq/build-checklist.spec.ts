import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../browser/journey.ts';

/** Of this run, so that the journey can be repeated on a server that has it already. */
const checklist = `Round of the branches ${Date.now()}`;

test('questions are copied with what they depend on, dragged, taken back, and asked only where the location fits', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('standards');
  await page.goto('/checklists');
  await page.getByRole('button', { name: 'New checklist' }).click();
  await page.getByLabel('Title, English').fill(checklist);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: checklist })).toBeVisible();
  await page.getByRole('button', { name: 'Section settings' }).click();
  await page.getByLabel('Section title, English').fill('Dates');
  const section = page.getByRole('region', { name: 'Dates' });
  await section.getByRole('button', { name: 'Section settings' }).click();

  await copyWithNeeded(page, section);
  const dated = section.getByRole('button', { name: /^1 Does everything carry a date\?/ });
  const undated = section.getByRole('button', { name: /^2 What had no date\?/ });
  await expect(undated).toBeVisible();
  // Nothing moves any more once the checks have been heard.
  await expect(page.getByText('Ready to publish')).toBeVisible();

  await drag(page, section.getByRole('button', { name: /^Move “What had no date\?”/ }), dated);
  await expect(section.getByRole('button', { name: /^1 What had no date\?/ })).toContainText('comes later');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(undated).toBeVisible();

  await dated.click();
  await askWhere(page);
  await expect(page.getByText('All changes saved')).toBeVisible();
  await expect(page.getByText('Ready to publish')).toBeVisible();
});

test('what is typed into a new question is saved, though nothing else changes after it', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('standards');
  await page.goto('/checklists');
  await page.getByRole('button', { name: 'New checklist' }).click();
  await page.getByLabel('Title, English').fill(`${checklist}, typed`);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('button', { name: 'Add question' }).click();
  const status = page.getByRole('status').filter({ hasText: /saved|Saving/ });
  // Until the empty question is stored, what is typed would go along with it.
  await page.waitForResponse((response) => response.url().includes('checklists.saveDraft'));
  await expect(status).toHaveText('All changes saved');
  await page.getByLabel('Question, English').fill('Is the counter clean?');
  await page.waitForResponse((response) => response.url().includes('checklists.saveDraft'));
  await expect(status).toHaveText('All changes saved');
  await page.reload();
  await expect(page.getByRole('button', { name: /^1 Is the counter clean\?/ })).toBeVisible();
});

/** A question whose condition would not come along, until what it looks at is ticked too. */
async function copyWithNeeded(page: Page, section: Locator): Promise<void> {
  await section.getByRole('button', { name: 'From another checklist' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy questions from another checklist' });
  await dialog.getByLabel('Checklist').selectOption({ label: 'Store visit' });
  await dialog.getByLabel('Search questions').fill('no date');
  await dialog.getByLabel('What had no date?').check();
  await expect(dialog.getByText('depends on Does everything carry a date?')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Copy 1 question' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Tick these too' }).click();
  await dialog.getByRole('button', { name: 'Copy 2 questions' }).click();
  await expect(dialog).toBeHidden();
}

/** By the handle to the upper half of another row. */
async function drag(page: Page, handle: Locator, onto: Locator): Promise<void> {
  const [from, to] = [await handle.boundingBox(), await onto.boundingBox()];
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + to.height, { steps: 4 });
  await page.mouse.move(to.x + 20, to.y + 6, { steps: 4 });
  await expect(page.locator('[data-drag-line]')).toBeVisible();
  await page.mouse.up();
}

/** Asked in France only, then everywhere but there: the preview stands at no location. */
async function askWhere(page: Page): Promise<void> {
  const asked = page.getByRole('region', { name: 'As on a phone' }).getByText('Does everything carry a date?');
  await expect(asked.first()).toBeVisible();
  const condition = page.getByRole('group', { name: 'Condition' });
  await condition.getByRole('button', { name: 'Add a fact of the location' }).click();
  await condition.getByLabel('Value').selectOption({ label: 'France' });
  await expect(asked).toHaveCount(0);
  await condition.getByLabel('Holds when').selectOption({ label: 'none of these holds' });
  await expect(asked.first()).toBeVisible();
}
