import { expect, test } from '../browser/journey.ts';
import { question } from './run-audit.ts';

interface Day {
  readonly versions: readonly {
    readonly definition: {
      readonly sections: readonly {
        readonly questions: readonly {
          readonly id: string;
          readonly pictures?: readonly { readonly photo: string }[];
        }[];
      }[];
    };
  }[];
}

test('the pictures of a question are on the phone without a network, and one that is not there says so', async ({
  page,
  signedInAs,
  context,
  complaints,
  callAs,
}) => {
  complaints.announce(/ERR_INTERNET_DISCONNECTED|Failed to fetch|net::ERR/);
  await signedInAs('auditor');
  await page.goto('/audit/');
  await page
    .getByRole('link', { name: /Store visit/ })
    .last()
    .click();
  const { versions } = await (await callAs('auditor')).query<Day>('audits.today');
  const questions = versions.flatMap(({ definition }) => definition.sections).flatMap((section) => section.questions);
  // A draft on the version before asks the same without pictures.
  const photo = questions.filter(({ id }) => id === 'front-clean').flatMap(({ pictures = [] }) => pictures)[0]?.photo;
  const isKept = (path: string) => caches.match(path).then((kept) => kept !== undefined);
  await expect.poll(() => page.evaluate(isKept, `/api/photos/${photo}`)).toBe(true);
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
    const width = await picture.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth);
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
