import { generatedPhoto } from '../browser/generated-photo.ts';
import { expect, test } from '../browser/journey.ts';

interface Actions {
  readonly items: readonly {
    readonly id: string;
    readonly finding: unknown;
    readonly assignee: unknown;
    readonly department: { readonly name: string };
  }[];
}

test('a finding is put right by its owner and verified by somebody else', async ({
  page,
  signedInAs,
  pageOf,
  callAs,
}) => {
  const owner = await callAs('facilities');
  const { items } = await owner.query<Actions>('actions.list', { status: ['open'], limit: 200 });
  const action = items.find(
    ({ finding, department, assignee }) => finding !== null && assignee === null && department.name === 'Facilities',
  );
  expect(action, 'the demo leaves open actions to facilities').toBeDefined();
  const address = `/actions/${action?.id}`;

  await signedInAs('facilities');
  await page.goto('/actions');
  await expect(page.getByRole('heading', { level: 1, name: 'Actions' })).toBeVisible();
  await page.getByRole('tab', { name: 'My departments' }).click();
  await page.locator(`a[href="${address}"]`).click();

  await page.getByLabel('Assigned to').selectOption({ label: 'Leila Haddad' });
  await expect(page.getByText('Assigned to Leila Haddad')).toBeVisible();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByText('In progress', { exact: true })).toBeVisible();
  await page.getByRole('textbox', { name: 'Comment', exact: true }).fill('The window cleaner comes on Monday.');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'The window cleaner comes on Monday.' })).toBeVisible();
  await page.getByLabel('Choose a file or drop it here').setInputFiles(generatedPhoto('after.png'));
  await expect(page.getByText('added evidence')).toBeVisible();
  await expect(page.getByRole('img', { name: /Evidence for/ })).toBeVisible();

  await page.getByRole('button', { name: 'Mark as done' }).click();
  await expect(page.getByText('Done, to be verified', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Verify' })).toBeDisabled();
  await expect(page.getByText('You marked this as done, so somebody else verifies it.')).toBeVisible();

  const manager = await pageOf('standards');
  await manager.goto(address);
  await expect(manager.getByText('The window cleaner comes on Monday.')).toBeVisible();
  await manager.getByRole('button', { name: 'Verify' }).click();
  await expect(manager.getByText('Verified', { exact: true })).toBeVisible();

  await page.reload();
  await expect(page.getByText('Verified', { exact: true })).toBeVisible();
  await expect(page.getByText('Jonas Weber verified it')).toBeVisible();
});

test('marking as done without evidence or comment is refused in words', async ({
  page,
  signedInAs,
  callAs,
  complaints,
}) => {
  complaints.announce(/actions\.step/);
  const owner = await callAs('operations');
  const { items } = await owner.query<Actions>('actions.list', { status: ['open'], limit: 200 });
  const action = items.find(({ department }) => department.name === 'Store operations');
  expect(action, 'the demo leaves open actions to store operations').toBeDefined();
  await signedInAs('operations');
  await page.goto(`/actions/${action?.id}`);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByText('In progress', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Mark as done' }).click();
  await expect(page.getByText('Evidence or a comment is needed').first()).toBeVisible();
  await expect(page.getByText('In progress', { exact: true })).toBeVisible();
});
