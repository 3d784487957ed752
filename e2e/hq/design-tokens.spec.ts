import { expect, test } from '../browser/journey.ts';

/** A set with a theme, an alias that leads nowhere and a circle. */
const light = {
  color: {
    $type: 'color',
    brand: { sea: { $value: '#0a5c7a', $description: 'The sea on every window' } },
    link: { $value: '{color.brand.sea}' },
    lost: { $value: '{color.brand.sky}' },
    one: { $value: '{color.two}' },
    two: { $value: '{color.one}' },
  },
};
const dark = { color: { $type: 'color', brand: { sea: { $value: '#7fc6dd' } } } };
const file = (name: string, tree: object) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(tree)),
});

test('token files become a version with its problems by path, and one of its colours a standard', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('standards');
  await page.goto('/standards');
  await page.getByRole('link', { name: 'Design tokens' }).click();
  await page.getByRole('link', { name: 'Import tokens' }).click();
  await page
    .getByLabel('Choose token files or drop them here')
    .setInputFiles([file('sea.light.tokens.json', light), file('sea.dark.tokens.json', dark)]);
  await expect(page.getByText('It names color.brand.sky, which does not exist.')).toBeVisible();
  await expect(page.getByText('Aliases go round in a circle: color.one → color.two → color.one')).toBeVisible();
  await expect(page.getByText('Holds in: theme / dark')).toBeVisible();
  await page.getByLabel('What is new in this version').fill('The sea');
  await page.getByRole('button', { name: /Save as version/ }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Design tokens' })).toBeVisible();
  await page.getByLabel('Search by path').fill('link');
  await expect(page.locator('[data-swatch="#0a5c7a"]')).toHaveCount(1);
  await page.getByLabel('Theme: theme').selectOption('dark');
  await expect(page.locator('[data-swatch="#7fc6dd"]')).toHaveCount(1);
  await page.getByRole('link', { name: /link/ }).click();
  const token = page.getByRole('dialog', { name: 'color.link' });
  await expect(token.getByText('{color.brand.sea}')).toBeVisible();
  await token.getByRole('link', { name: 'Make a standard from it' }).click();

  await page.getByLabel('Tolerance (ΔE00)').fill('2');
  await page.getByLabel('Owning department').selectOption({ label: 'Brand and marketing' });
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Measured by the token')).toBeVisible();
  await expect(page.locator('[data-swatch="#7fc6dd"]')).toBeVisible();
  await expect(page.getByText('Tolerance ΔE00 2')).toBeVisible();
});
