import type { Page } from '@playwright/test';
import type { Caller } from '../server/call.ts';
import { expect, test } from '../browser/journey.ts';

interface League {
  readonly rows: readonly { readonly id: string; readonly name: string; readonly score: number | null }[];
}
interface Scorecard {
  readonly departments: readonly { readonly department: { readonly id: string; readonly name: string } }[];
}
type Compliance = readonly {
  readonly questions: readonly {
    readonly text: { readonly en: string };
    readonly answer: { readonly photos: readonly string[] } | null;
  }[];
}[];

test('from the network to the location, its department, the very answer and its photo', async ({
  page,
  signedInAs,
  callAs,
}) => {
  const cause = await placeWithPhoto(await callAs('standards'));
  await signedInAs('standards');
  await page.goto('/');
  await page.getByRole('link', { name: 'Departments by location' }).click();
  await heatmapOf(page).getByRole('link', { name: cause.location, exact: true }).click();

  await expect(page.getByRole('heading', { level: 1, name: cause.location })).toBeVisible();
  const departments = page.getByRole('table', { name: 'Departments and the components of their score' });
  await departments
    .getByRole('row', { name: cause.department })
    .getByRole('link', { name: /^Compliance: \d/ })
    .click();

  const answer = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: cause.question }) });
  await answer.first().getByRole('button', { name: /photo/i }).first().click();
  await expect(page.getByRole('dialog').getByRole('img')).toHaveJSProperty('complete', true);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await answer.first().getByRole('link', { name: cause.question }).click();
  await expect(page).toHaveURL(/\/audits\/[0-9a-f-]+#/);
  await page
    .getByRole('link', { name: /^Action: / })
    .first()
    .click();
  await expect(page).toHaveURL(/\/actions\//);
  await expect(page.getByText('Why this action exists')).toBeVisible();
});

test('the day is in the address, and too little data is said instead of a number', async ({
  page,
  signedInAs,
  callAs,
}) => {
  const cause = await placeWithPhoto(await callAs('standards'));
  await signedInAs('standards');
  await page.goto('/network/heatmap');
  await heatmapOf(page).getByRole('link', { name: cause.location, exact: true }).click();
  // The heatmap has a day of its own, which must not be the one that is changed.
  await expect(page.getByRole('heading', { level: 1, name: cause.location })).toBeVisible();
  await expect(page.getByText('Not enough data for a score')).toBeHidden();

  const before = new Date(Date.now() - 400 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('As of').fill(before);
  await page.getByLabel('As of').blur();
  await expect(page).toHaveURL(new RegExp(`asOf=${before}`));
  await expect(page.getByRole('heading', { name: 'Not enough data for a score' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Not enough data for a score' })).toBeVisible();
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(page.getByText('Not enough data for a score')).toBeHidden();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Not enough data for a score' })).toBeVisible();
});

test('the heatmap sorts by any column, in the address, and a cell leads to the department at its location', async ({
  page,
  signedInAs,
  callAs,
}) => {
  const { rows } = await (await callAs('standards')).query<League>('network.leagueTable', {});
  await signedInAs('standards');
  await page.goto('/network/heatmap');
  await page.getByLabel('Order', { exact: true }).selectOption('Best first');
  await expect(page).toHaveURL(/sort=best/);
  const best = rows.filter(({ score }) => score === rows[0]?.score).map(({ name }) => name);
  const row = heatmapOf(page).getByRole('row').nth(2);
  await expect(async () => expect(best).toContain(await row.getByRole('link').first().textContent())).toPass();
  await page.reload();
  await expect(page.getByLabel('Order', { exact: true })).toHaveValue('best');
  await row.getByRole('cell').nth(1).getByRole('link').click();
  await expect(page).toHaveURL(/\/locations\/[0-9a-f-]+\/departments\/[0-9a-f-]+/);
});

test('the trend is read day by day with the keys, and has its table behind it', async ({ page, signedInAs }) => {
  await signedInAs('standards');
  await page.goto('/?days=365');
  const line = page.getByRole('slider', { name: 'Score over time' });
  await line.focus();
  const last = await line.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowLeft');
  await expect(line).not.toHaveAttribute('aria-valuetext', last ?? '');
  await page.getByText('Show as a table').first().click();
  await expect(page.getByRole('table', { name: 'Score over time' }).getByRole('row').nth(2)).toContainText(/\d\.\d/);
});

test('why the network moved leads to a place that moved it, its causes and both audits', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('standards');
  await page.goto('/');
  const why = page.locator('#why');
  await expect(why.getByRole('table', { name: 'What changed and why' })).toContainText('Change in all');
  await why.getByRole('listitem').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/locations\/[0-9a-f-]+\?tab=why&from=.*&to=/);
  await expect(page.getByRole('table', { name: 'What changed and why' })).toContainText('Change in all');
  await page.reload();
  const parts = page.getByRole('table', { name: 'Where it comes from' });
  await parts.getByRole('link', { name: 'Open' }).first().click();
  await expect(page).toHaveURL(/\/audits\/[0-9a-f-]+/);
});

test('the question that places differ in most leads to each answer that missed it', async ({ page, signedInAs }) => {
  await signedInAs('standards');
  await page.goto('/');
  await page.getByRole('link', { name: 'All questions' }).click();
  const questions = page.getByRole('table', { name: 'Questions' });
  await questions.getByRole('row').nth(1).getByRole('link').first().click();
  const answers = page.getByRole('table', { name: 'Answers that missed the standard' });
  await answers
    .getByRole('link', { name: /^Answer of / })
    .first()
    .click();
  await expect(page).toHaveURL(/\/audits\/[0-9a-f-]+#/);
});

const heatmapOf = (page: Page) => page.getByRole('table', { name: 'Score by location and department' });

/** A place where an answer that counts today has a photo. */
async function placeWithPhoto({ query }: Caller) {
  const sort = { column: 'score', direction: 'asc' };
  const { rows } = await query<League>('network.leagueTable', { sort, limit: 50 });
  for (const { score, ...location } of rows) {
    if (score === null) continue;
    const { departments } = await query<Scorecard>('scorecards.location', { locationId: location.id });
    for (const { department } of departments) {
      const input = { locationId: location.id, departmentId: department.id };
      const questions = (await query<Compliance>('scorecards.compliance', input)).flatMap((audit) => audit.questions);
      const found = questions.find(({ answer }) => (answer?.photos.length ?? 0) > 0);
      if (found) return { location: location.name, department: department.name, question: found.text.en };
    }
  }
  throw new Error('the demo has no answer with a photo');
}
