import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/check-access.ts';
import { generatedPhoto } from '../browser/generated-photo.ts';
import { expect, test } from '../browser/journey.ts';
import { emailOf, running } from '../server/running.ts';
import { type Device, makeDevice } from './device.ts';
import { answered, drawSignature, figureOf, question } from './run-audit.ts';

interface Audits {
  readonly items: readonly { readonly id: string; readonly location: { readonly id: string; readonly name: string } }[];
}

interface Audit {
  readonly status: string;
  readonly score: number | null;
  readonly signedName: string | null;
  readonly answers: readonly {
    readonly question: string;
    readonly content: {
      readonly value: unknown;
      readonly notApplicable: boolean;
      readonly note: string;
      readonly photos: readonly string[];
    };
  }[];
  readonly findings: readonly { readonly question: string; readonly critical: boolean; readonly action: unknown }[];
}

let device: Device | undefined;
test.afterEach(() => device?.dispose());

test('an audit without a network, through a killed browser, arrives whole and once', async ({ complaints, callAs }) => {
  test.setTimeout(180_000);
  complaints.announce(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_NETWORK_CHANGED/);
  complaints.announce(/api\/trpc\/session.me.*status of 401|status of 401.*session\.me/);
  device = await makeDevice(complaints);
  const caller = await callAs('standards');
  const before = await caller.query<Audits>('audits.list', { limit: 200 });

  let { context, page } = await device.open({ online: true });
  await signInOnPhone(page);
  await expect(page.getByRole('heading', { name: 'Due today' })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  await context.setOffline(true);
  await page.reload();
  await page.getByRole('link', { name: /Lindenplatz/ }).click();
  await page.getByRole('button', { name: 'Start audit' }).click();
  await answerTheFront(page);
  await answerTheCounter(page);
  const address = page.url();

  await device.kill();
  ({ context, page } = await device.open({ online: false }));
  await page.goto(address);
  await expect(page.getByText('6 of 13')).toBeVisible();
  await expectTheFront(page);
  await answerTheRest(page);

  await page.getByRole('link', { name: 'Summary' }).click();
  const preview = await figureOf(page, 'Score preview');
  await expect(page.getByText('Critical')).toBeVisible();
  await page.getByRole('link', { name: 'Continue to sign' }).click();
  await expectAccessible(page, 'the form to sign');
  await drawSignature(page);
  await page.getByRole('button', { name: 'Sign and submit' }).click();
  await expect(
    page.getByText('Signed and kept on this device. It is sent as soon as there is a network.'),
  ).toBeVisible();
  await expect(page.getByText(/waiting to be sent/)).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByText(/The server has the whole audit since/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Everything sent')).toBeVisible();
  await expectAccessible(page, 'what was sent');
  expect(await figureOf(page, 'Score')).toBe(preview);

  const after = await caller.query<Audits>('audits.list', { limit: 200 });
  const known = new Set(before.items.map(({ id }) => id));
  const arrived = after.items.filter(({ id }) => !known.has(id) && new RegExp(id).test(address));
  expect(arrived.map(({ location }) => location.name)).toEqual(['Lindenplatz']);
  expect(after.items.filter(({ id, location }) => !known.has(id) && location.name === 'Lindenplatz')).toHaveLength(1);
  const audit = await caller.query<Audit>('audits.get', { id: arrived[0]?.id });
  expect(audit.score).toBe(preview);
  expect(audit.signedName).toBe('Nora Fischer');
  expect(plainAnswers(audit)).toEqual({
    'front-clean': ['fail', 'Leaves at the door', 1],
    'window-display': ['complete', '', 0],
    'sign-lit': ['N/A', '', 0],
    greeting: [4, '', 0],
    uniform: ['pass', '', 0],
    'queue-minutes': [7, '', 0],
    'hands-washed': ['fail', 'No soap at the basin', 0],
    'fridge-temperature': [4, '', 0],
    'date-labels': ['fail', '', 1],
    'labels-missing-on': ['Two bowls of cream', '', 0],
    restroom: ['acceptable', '', 0],
    'free-water': ['pass', '', 0],
  });
  expect(audit.findings.find(({ question: of }) => of === 'hands-washed')).toMatchObject({ critical: true });
  expect(audit.findings.every(({ action }) => action !== null)).toBe(true);
  const photo = audit.answers.flatMap(({ content }) => content.photos)[0];
  const bytes = await caller.http.get(`/api/photos/${photo}`);
  expect(bytes.headers()['content-type']).toMatch(/^image\//);
});

async function signInOnPhone(page: Page): Promise<void> {
  await page.goto('/audit/');
  await page.getByLabel('Email').fill(emailOf('auditor'));
  await page.getByLabel('Password').fill(running().password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function answerTheFront(page: Page): Promise<void> {
  await question(page, 'Is the front clean?').getByRole('button', { name: 'Fail' }).click();
  await expect(page.getByText('A photo is needed as evidence')).toBeVisible();
  await page.getByLabel('Photo').setInputFiles(generatedPhoto());
  await expect(page.getByRole('img', { name: 'Photo 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Note' }).click();
  await page.getByLabel('Note').fill('Leaves at the door');
  await answered(page, 'Is the season’s window complete?');
  await page.getByRole('button', { name: 'Complete' }).click();
  await answered(page, 'Is every letter of the sign lit?');
  await page.getByRole('button', { name: 'N/A' }).click();
}

async function answerTheCounter(page: Page): Promise<void> {
  await answered(page, 'How warm was the greeting?');
  await page.getByRole('button', { name: '4' }).click();
  await answered(page, 'Does everyone wear apron and badge?');
  await page.getByRole('button', { name: 'Pass' }).click();
  await answered(page, 'Minutes from queue to order');
  await page.getByRole('textbox', { name: 'Minutes from queue to order' }).fill('7');
  await expect(page.getByText('6 of 13')).toBeVisible();
  // What is shown runs ahead of the disk; an answer is safe once it is among those that wait to be sent.
  await expect(page.getByRole('link', { name: /8 waiting/ })).toBeVisible();
}

/** After the kill: what was entered first is there, to the photo. */
async function expectTheFront(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'All questions' }).click();
  await page
    .getByRole('button', { name: 'All', exact: true })
    .or(page.getByRole('radio', { name: 'All' }))
    .click();
  await page.getByRole('button', { name: 'Is the front clean?' }).click();
  await expect(page.getByRole('button', { name: 'Fail' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('img', { name: 'Photo 1' })).toBeVisible();
  await expect(page.getByLabel('Note')).toHaveValue('Leaves at the door');
}

async function answerTheRest(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'All questions' }).click();
  await page.getByRole('button', { name: 'Are hands washed when they should be?' }).click();
  await expect(page.getByText('Critical', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Fail' }).click();
  await page.getByLabel('Note').fill('No soap at the basin');
  await answered(page, 'Temperature of the warmest fridge');
  await page.getByRole('textbox', { name: 'Temperature of the warmest fridge' }).fill('4');
  await answered(page, 'Does everything carry a date?');
  await page.getByRole('button', { name: 'Fail' }).click();
  await page.getByLabel('Photo').setInputFiles(generatedPhoto('labels.png'));
  await expect(page.getByRole('img', { name: 'Photo 1' })).toBeVisible();
  await answered(page, 'What had no date?');
  await page.getByRole('textbox', { name: 'What had no date?' }).fill('Two bowls of cream');
  await answered(page, 'How clean is the restroom?');
  await page.getByRole('button', { name: 'Acceptable' }).click();
  await answered(page, 'Is free tap water on offer?');
  await page.getByRole('button', { name: 'Pass' }).click();
  await answered(page, 'Was a taste of something new offered?');
  await answered(page, 'Anything else?');
}

function plainAnswers(audit: Audit): Record<string, unknown> {
  const given = audit.answers.filter(({ content }) => content.value !== null || content.notApplicable);
  return Object.fromEntries(
    given.map(({ question: of, content: { value, notApplicable, note, photos } }) => [
      of,
      [notApplicable ? 'N/A' : value, note, photos.length],
    ]),
  );
}
