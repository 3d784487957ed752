import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/check-access.ts';
import { twoColours } from '../browser/generated-photo.ts';
import { expect, test } from '../browser/journey.ts';
import type { Caller } from '../server/call.ts';
import { newId } from '../server/new-id.ts';
import { question } from './run-audit.ts';

interface Items {
  readonly items: readonly { readonly id: string }[];
}
interface Stored {
  readonly answers: readonly {
    readonly question: string;
    readonly content: {
      readonly value: unknown;
      readonly photos: readonly string[];
      readonly sample?: { readonly photo: string; readonly white: unknown };
    };
  }[];
}

test('the awning is measured on a photo without a network, with a white card against the lamp, and arrives with its marks', async ({
  page,
  signedInAs,
  callAs,
  context,
  complaints,
}) => {
  test.setTimeout(120_000);
  complaints.announce(/ERR_INTERNET_DISCONNECTED|Failed to fetch|net::ERR/);
  await giveWork(await callAs('standards'));
  await signedInAs('auditor2');
  await page.goto('/audit/');
  await page
    .getByRole('link', { name: /Brand and digital/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Start audit' }).click();
  const awning = question(page, 'Colour of the awning');
  await expect(awning).toBeVisible();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);

  // #2f5d50 and a white card, both under a warm lamp at half the light.
  await awning.getByLabel('Measure on a photo').setInputFiles(twoColours([40, 68, 45], [204, 174, 137]));
  const sampler = page.getByRole('dialog', { name: 'Mark the colour' });
  const photo = sampler.getByRole('button', { name: /Photo. Tap the place/ });
  await photo.click({ position: { x: 30, y: 30 } });
  await expect(sampler.locator('[data-sample]')).toHaveText(/^#2\d4[0-9a-f]2[0-9a-f]$/);
  await expectAccessible(page, 'colour sampler');

  await sampler.getByText('White card', { exact: true }).click();
  await markAtTheRight(page, photo);
  await expect(sampler.getByText('Corrected by the white card')).toBeVisible();
  await expect(sampler.getByText(/100% of the points/)).toBeVisible();
  await photo.focus();
  await page.keyboard.press('ArrowDown');
  await expect(sampler.getByText(/100% of the points/)).toBeVisible();
  await sampler.getByRole('button', { name: 'Use this colour' }).click();
  await expect(awning.getByText('Measured')).toBeVisible();
  await expect(awning.getByRole('img', { name: 'Photo 1' })).toBeVisible();
  const hex = await awning.locator('[data-sample]').innerText();

  await context.setOffline(false);
  const auditId = /run\/([0-9a-f-]{36})|audit\/[^/]*\/?([0-9a-f-]{36})/.exec(page.url());
  const id = auditId?.[1] ?? auditId?.[2];
  const auditor = await callAs('auditor2');
  await expect(async () => {
    const { answers } = await auditor.query<Stored>('audits.get', { id });
    const content = answers.find(({ question: of }) => of === 'awning-colour')?.content;
    expect(content?.value).toBe(hex);
    expect(content?.sample?.photo).toBe(content?.photos[0]);
    expect(content?.sample?.white).not.toBeNull();
  }).toPass();
});

async function markAtTheRight(page: Page, photo: ReturnType<Page['getByRole']>): Promise<void> {
  const box = await photo.boundingBox();
  if (!box) throw new Error('no photo to mark');
  await page.mouse.click(box.x + box.width * 0.75, box.y + box.height * 0.5);
}

async function giveWork({ query, mutate }: Caller): Promise<void> {
  const [checklists, places, members] = await Promise.all([
    query<readonly { readonly id: string; readonly key: string }[]>('checklists.list'),
    query<Items>('locations.list', { search: 'Vieille Halle' }),
    query<readonly { readonly id: string; readonly name: string }[]>('members.list', {}),
  ]);
  await mutate('assignments.create', {
    id: newId(),
    checklistId: checklists.find(({ key }) => key === 'brand-and-digital')?.id,
    locationId: places.items[0]?.id,
    assigneeId: members.find(({ name }) => name === 'Karim Saleh')?.id,
    dueOn: new Date().toISOString().slice(0, 10),
  });
}
