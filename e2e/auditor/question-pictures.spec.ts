import { expect, test } from '../browser/journey.ts';
import { question } from './run-audit.ts';

test('the pictures of a question are on the phone without a network, and one that is not there says so', async ({
  page,
  signedInAs,
  context,
  complaints,
}) => {
  complaints.announce(/ERR_INTERNET_DISCONNECTED|Failed to fetch|net::ERR/);
  await signedInAs('auditor');
  await page.goto('/audit/');
  await page
    .getByRole('link', { name: /Store visit/ })
    .last()
    .click();
  await page.waitForFunction(async () => {
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
    return names.some((name, at) => name.startsWith('concord-pictures:') && (kept[at] ?? 0) > 8);
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page
    .getByRole('button', { name: /Start audit|Continue audit/ })
    .first()
    .click();
  const front = question(page, 'Is the front clean?');
  const picture = front.getByRole('button', { name: 'A front without dust or posters' });
  await expect(picture).toBeVisible();
  await expect(async () => {
    const width = await picture.getByRole('img').evaluate((image) => (image as HTMLImageElement).naturalWidth);
    expect(width).toBeGreaterThan(100);
  }).toPass();
  await picture.click();
  await expect(page.getByRole('dialog', { name: 'A front without dust or posters' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.evaluate(async () => {
    for (const name of await caches.keys()) if (name.startsWith('concord-pictures:')) await caches.delete(name);
  });
  await page.reload();
  await expect(front.getByText('This picture is not on this device.').first()).toBeVisible();
});
