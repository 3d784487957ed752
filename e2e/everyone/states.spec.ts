import { expect, test } from '../browser/journey.ts';

test('a page that does not exist says so and leads home', async ({ page, signedInAs, complaints }) => {
  complaints.announce(/status of 404/);
  await signedInAs('viewer');
  await page.goto('/no-such-page');
  await expect(page.getByText('This page does not exist')).toBeVisible();
  await page.getByRole('link', { name: 'To the start page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Network' })).toBeVisible();
});

test('something that does not exist is told apart from something that failed', async ({
  page,
  signedInAs,
  complaints,
}) => {
  complaints.announce(/status of 404/);
  await signedInAs('viewer');
  await page.goto('/standards/0197aaaa-0000-7000-8000-000000000000');
  await expect(page.getByText('This does not exist, or you may not see it')).toBeVisible();
});

test('a viewer on a page for writing is told what they need', async ({ page, signedInAs }) => {
  await signedInAs('viewer');
  await page.goto('/standards/new');
  await expect(page.getByText('You may not see this')).toBeVisible();
  await expect(page.getByText('Ask an administrator of your brand to give you the role you need.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save draft' })).toBeHidden();
});

test('a server that cannot be reached never looks like "no data"', async ({ page, signedInAs, complaints }) => {
  complaints.announce(/ERR_CONNECTION_REFUSED|Failed to load resource/);
  await signedInAs('viewer');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Network' })).toBeVisible();
  const unreachable = '**/api/trpc/guidelines.list*';
  await page.route(unreachable, (route) => route.abort('connectionrefused'));
  await page.getByRole('link', { name: 'Standards' }).click();
  await expect(page.getByText('The server cannot be reached')).toBeVisible();
  await expect(page.getByText('No standards yet')).toBeHidden();

  await page.unroute(unreachable);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Clean front')).toBeVisible();
});

test('an answer that is no answer shows the request number and can be tried again', async ({
  page,
  signedInAs,
  complaints,
}) => {
  complaints.announce(/status of 503/);
  await signedInAs('viewer');
  await page.route('**/api/trpc/guidelines.list*', (route) =>
    route.fulfill({
      status: 503,
      json: {
        error: {
          message: 'DATABASE_UNAVAILABLE',
          code: -32603,
          data: { code: 'DATABASE_UNAVAILABLE', details: {}, requestId: 'req-e2e-1', httpStatus: 503 },
        },
      },
    }),
  );
  await page.goto('/standards');
  await expect(page.getByText('The database does not answer')).toBeVisible();
  await expect(page.getByText('req-e2e-1')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});
