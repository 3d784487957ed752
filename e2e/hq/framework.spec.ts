import type { Page } from '@playwright/test';
import { expect, test } from '../browser/journey.ts';

/** Of this run, so that the journey can be repeated on a server that has it already. */
const run = Date.now();
const persona = `Ada the early ${run}`;
const study = `Early guests ${run}`;

interface FrameworkPage {
  readonly part: string;
  readonly revision: number;
}

test('a persona, what it needs and what is known of it lead to each other', async ({
  page,
  signedInAs,
  complaints,
}) => {
  test.setTimeout(120_000);
  // An entry that ends before it was learned is refused.
  complaints.announce(/knowledge\.create/);
  await signedInAs('standards');
  await writePersona(page);
  await writeKnowledge(page);
  await page.getByRole('link', { name: persona }).click();
  await expect(page.getByRole('heading', { level: 1, name: persona })).toBeVisible();
  await page.getByRole('link', { name: study }).click();
  await expect(page.getByText('Expired', { exact: true })).toBeVisible();

  await page.goto('/standards/knowledge?state=expired');
  await page.getByRole('searchbox', { name: 'Search what we know' }).fill(String(run));
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByRole('rowheader', { name: study })).toBeVisible();
  await page.getByRole('combobox', { name: 'Validity' }).selectOption({ label: 'Current' });
  await expect(page.getByText('Nothing matches')).toBeVisible();
});

async function writePersona(page: Page): Promise<void> {
  await page.goto('/standards');
  await page
    .getByRole('navigation', { name: 'Parts of the standards' })
    .getByRole('link', { name: 'Personas' })
    .click();
  await page.getByRole('link', { name: 'New persona' }).click();
  await page.getByLabel('Name, English').fill(persona);
  await page.getByRole('button', { name: 'Add a need' }).click();
  const need = page.getByRole('region', { name: 'Needs' });
  await need.getByLabel('Needs, rank 1, English').fill('A warm place before seven');
  await need.getByRole('combobox', { name: /Guidelines/ }).pressSequentially('Warm li');
  await page.getByRole('option', { name: 'Warm light' }).click();
  await page.getByRole('button', { name: 'Add a want' }).click();
  await page.getByLabel('Wants, rank 1, English').fill('A newspaper');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: persona })).toBeVisible();
  await expect(page.getByText('No standard yet')).toHaveCount(1);
}

async function writeKnowledge(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Standards', exact: true }).first().click();
  await page.getByRole('link', { name: 'Knowledge', exact: true }).click();
  await page.getByRole('link', { name: 'New entry' }).click();
  await page.getByLabel('Title, English').fill(study);
  await page.getByLabel('Summary, English').fill('Before seven, warmth counts more than choice.');
  await page.getByLabel('Source').fill('Interviews');
  await page.getByLabel('Learned on').fill('2024-05-01');
  await page.getByLabel('Holds until').fill('2024-04-01');
  await page.getByRole('combobox', { name: 'Personas' }).pressSequentially('Ada');
  await page.getByRole('option', { name: persona }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('It cannot end before it was learned.')).toBeVisible();
  await page.getByLabel('Holds until').fill('2025-04-01');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: study })).toBeVisible();
}

test('two people write the essence at once, and neither loses a word', async ({
  page,
  signedInAs,
  callAs,
  complaints,
}) => {
  complaints.announce(/framework\.save|409/);
  await signedInAs('standards');
  await page.goto('/standards/framework');
  await page.getByRole('link', { name: 'Edit: Essence' }).click();
  const words = page.getByLabel('Text, English');
  await words.fill(`Mine ${run}`);

  const other = await callAs('admin');
  const pages = await other.query<FrameworkPage[]>('framework.get');
  const revision = pages.find(({ part }) => part === 'essence')?.revision ?? 0;
  await other.mutate('framework.save', { part: 'essence', revision, text: { en: `Theirs ${run}` }, points: [] });

  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Somebody changed this while you were writing.')).toBeVisible();
  await expect(page.getByText(`Theirs ${run}`)).toBeVisible();
  await expect(words).toHaveValue(`Mine ${run}`);
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Brand framework' })).toBeVisible();
  await expect(page.getByText(`Mine ${run}`)).toBeVisible();
});
