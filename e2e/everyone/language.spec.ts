import { expect, test } from '../browser/journey.ts';

const navigation = {
  Deutsch: ['de', 'ltr'],
  Français: ['fr', 'ltr'],
  Magyar: ['hu', 'ltr'],
  العربية: ['ar', 'rtl'],
} as const;
const english = ['Network', 'Locations', 'Departments', 'Checklists', 'Imports', 'Settings'];

for (const [name, [locale, direction]] of Object.entries(navigation)) {
  test(`in ${name} no English is left in the navigation, and the choice is kept`, async ({ page, signedInAs }) => {
    await signedInAs('admin');
    await page.goto('/standards');
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitem', { name }).click();
    for (const reloaded of [false, true]) {
      if (reloaded) await page.reload();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.locator('html')).toHaveAttribute('dir', direction);
      const links = page.getByRole('navigation').getByRole('link');
      await expect(links).not.toHaveCount(0);
      const words = (await links.allInnerTexts()).map((text) => text.trim());
      expect(words.filter((word) => english.includes(word))).toEqual([]);
    }
  });
}
