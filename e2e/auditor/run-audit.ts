import { expect, type Locator, type Page } from '@playwright/test';

/** The card of the question in view. */
export function question(page: Page, text: string): Locator {
  return page.getByRole('article').filter({ has: page.getByRole('heading', { name: text }) });
}

/** Goes on to the next question, which must be `next`. */
export async function answered(page: Page, next: string): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { level: 3, name: next })).toBeVisible();
}

/** The number behind a label that is read aloud before it. */
export async function figureOf(page: Page, label: string): Promise<number> {
  const figure = page.getByText(`${label}:`, { exact: true }).locator('..');
  await expect(figure).toBeVisible();
  return Number(/-?\d+(\.\d+)?/.exec((await figure.innerText()).replace(`${label}:`, ''))?.[0]);
}

export async function drawSignature(page: Page): Promise<void> {
  const pad = page.getByLabel('Signature');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('no place to sign');
  await page.mouse.move(box.x + 30, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 30);
  await page.mouse.move(box.x + 200, box.y + 90);
  await page.mouse.up();
}
