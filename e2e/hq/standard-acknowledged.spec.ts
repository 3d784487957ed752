import { expect, test } from '../browser/journey.ts';

interface Guidelines {
  readonly items: readonly { readonly id: string; readonly key: string; readonly revision: number }[];
}

test('a standard is reviewed, published and acknowledged, and what changed can be read', async ({
  page,
  signedInAs,
  pageOf,
  callAs,
}) => {
  test.setTimeout(120_000);
  // The small cup of water: nothing else in the journeys changes it.
  const writer = await callAs('standards');
  const { items } = await writer.query<Guidelines>('guidelines.list', { search: 'free-water', limit: 1 });
  const id = items[0]?.id ?? '';

  await signedInAs('standards');
  await page.goto(`/standards/${id}/edit`);
  await page.getByLabel('Statement, English').fill('Tap water is free, chilled and offered without being asked for.');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText(/Somebody is changing this guideline/)).toBeVisible();
  await page.getByRole('button', { name: 'Ask for a review' }).click();
  const asked = page.getByRole('dialog', { name: 'Ask for a review' });
  await asked.getByLabel('Reviewer').selectOption({ label: 'Ada Lindqvist' });
  await asked.getByRole('button', { name: 'Ask for a review' }).click();
  await expect(page.getByText('Ada Lindqvist is asked to review this.')).toBeVisible();

  const reviewer = await pageOf('admin');
  await reviewer.goto(`/standards/${id}`);
  await reviewer.getByRole('link', { name: 'See the changes' }).click();
  await expect(reviewer.locator('ins', { hasText: 'chilled' })).toBeVisible();
  await reviewer.getByRole('button', { name: 'Approve and publish' }).click();
  const sure = reviewer.getByRole('alertdialog', { name: 'Approve and publish this?' });
  await sure.getByRole('button', { name: 'Approve and publish' }).click();
  await expect(reviewer.getByText('Guideline published')).toBeVisible();

  const manager = await pageOf('location');
  await manager.goto('/acknowledge');
  const waiting = manager.getByRole('article').filter({ has: manager.getByRole('link', { name: /water/i }) });
  await waiting.getByRole('button', { name: 'Acknowledge' }).click();
  await expect(waiting).toBeHidden();

  await reviewer.goto(`/standards/${id}?tab=acknowledgement&state=given`);
  await expect(reviewer.getByRole('row', { name: /Péter Nagy/ })).toBeVisible();
});
