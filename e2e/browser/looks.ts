import type { Page } from '@playwright/test';

/** The ways in which the same page can look; kept by both apps under these names. */
export const looks = {
  light: { 'concord.theme': 'light', 'concord.locale': 'en' },
  dark: { 'concord.theme': 'dark', 'concord.locale': 'en' },
  Arabic: { 'concord.theme': 'light', 'concord.locale': 'ar' },
} as const;

export type Look = keyof typeof looks;

/** From the next page on. */
export async function showLook(page: Page, look: Look): Promise<void> {
  await page.addInitScript((entries) => {
    for (const [key, value] of entries) localStorage.setItem(key, value);
  }, Object.entries(looks[look]));
}
