import { expect, test } from '../browser/journey.ts';

test('a rating and a figure stand beside the score of an audit, as its checklist says', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('standards');
  await page.goto('/audits?status=submitted');
  await page.getByLabel('Checklist').selectOption({ label: 'Food safety' });
  await expect(page).toHaveURL(/checklist=/);
  await page.getByRole('row').filter({ hasText: 'Food safety' }).first().getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Ratings and figures' })).toBeVisible();
  const summary = page.getByRole('definition').filter({ hasText: /^(Act now|To improve|Good|Very good)/ });
  await expect(summary).toHaveCount(1);
  await expect(page.getByText('Weakest part, in per cent')).toBeVisible();
});
