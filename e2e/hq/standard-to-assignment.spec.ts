import type { Page } from '@playwright/test';
import { generatedPhoto } from '../browser/generated-photo.ts';
import { expect, test } from '../browser/journey.ts';

/** Of this run, so that the journey can be repeated on a server that has it already. */
const standard = `Warm evening light ${Date.now()}`;
const checklist = `Evening round ${Date.now()}`;

interface Assignments {
  readonly items: readonly {
    readonly checklist: { readonly title: { readonly en: string } };
    readonly status: string;
  }[];
}

test('a guideline becomes a question, the checklist version 1, and version 1 an audit', async ({
  page,
  signedInAs,
  callAs,
}) => {
  test.setTimeout(120_000);
  await signedInAs('standards');
  await writeGuideline(page);
  await publishGuideline(page);
  await makeChecklist(page);
  await fillFirstSection(page);
  await fillSecondSection(page);
  await previewAsOnAPhone(page);
  await publishChecklist(page);
  await assignAudit(page);

  const auditor = await callAs('auditor');
  const { items } = await auditor.query<Assignments>('assignments.list', { scope: 'mine', status: 'open', limit: 200 });
  expect(items.filter((item) => item.checklist.title.en === checklist)).toHaveLength(1);
});

async function writeGuideline(page: Page): Promise<void> {
  await page.goto('/standards');
  await page.getByRole('link', { name: 'New guideline' }).click();
  await page.getByLabel('Title, English').fill(standard);
  await page.getByLabel('Statement, English').fill('From dusk on, only warm light is on in the guest area.');
  await page.getByLabel('Owning department').selectOption({ label: 'Facilities' });
  await page.getByLabel('Chapter').selectOption({ label: 'Sight' });
  await page.getByLabel('Choose a file or drop it here').first().setInputFiles(generatedPhoto('light.png'));
  await expect(page.getByRole('img', { name: /Picture of/ })).toBeVisible();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByRole('heading', { level: 1, name: standard })).toBeVisible();
  await expect(page.getByText('Draft', { exact: true })).toBeVisible();
}

async function publishGuideline(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish' }).click();
  const asked = page.getByRole('dialog', { name: 'Publish this guideline?' });
  await asked.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Guideline published')).toBeVisible();
  await expect(page.getByText('Published', { exact: true })).toBeVisible();
}

async function makeChecklist(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Checklists' }).click();
  await page.getByRole('button', { name: 'New checklist' }).click();
  const dialog = page.getByRole('dialog', { name: 'New checklist' });
  await dialog.getByLabel('Title, English').fill(checklist);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 1, name: checklist })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish' })).toBeDisabled();
}

/** A question from the guideline, with a weight. */
async function fillFirstSection(page: Page): Promise<void> {
  await nameSection(page, 'Guest area');
  const section = page.getByRole('region', { name: 'Guest area' });
  await section.getByRole('button', { name: 'From guidelines' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add questions from guidelines' });
  await dialog.getByLabel('Search published guidelines').fill(standard.toLowerCase());
  await dialog.getByRole('button', { name: `Add: ${standard}` }).click();
  await expect(dialog.getByText('Added')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await section.getByRole('button', { name: new RegExp(`${standard}.*Facilities`) }).click();
  await section.getByLabel('Weight', { exact: true }).fill('3');
}

/** A critical question, and one that is asked only when it was missed. */
async function fillSecondSection(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add section' }).click();
  await nameSection(page, 'Safety');
  const section = page.getByRole('region', { name: 'Safety' });
  await section.getByRole('button', { name: 'Add question' }).click();
  await section.getByLabel('Question, English').fill('Is the way out free?');
  await section.getByLabel('Owning department').selectOption({ label: 'Store operations' });
  await section.getByRole('switch', { name: 'Critical' }).click();
  await expect(section.getByLabel('Effect')).toHaveValue('zero');

  await section.getByRole('button', { name: 'Add question' }).click();
  await section.getByLabel('Question, English').fill('What stands in the way?');
  await section.getByLabel('Answer type').selectOption({ label: 'Text' });
  await section.getByRole('listitem').last().getByRole('button', { name: 'Add an earlier answer' }).click();
  await expect(section.getByRole('combobox', { name: 'Earlier question' })).toHaveValue(/Is the way out free\?/);
  await expect(section.getByLabel('Value')).toHaveValue('fail');
  await expect(page.getByText('All changes saved')).toBeVisible();
  await expect(page.getByText('Ready to publish')).toBeVisible();
}

async function nameSection(page: Page, title: string): Promise<void> {
  const section = page.getByRole('region', { name: 'Section without a title' });
  const field = section.getByLabel('Section title, English');
  if (!(await field.isVisible())) await section.getByRole('button', { name: 'Section settings' }).click();
  // Its name changes with the first letter, so the field is found on the page from here on.
  await page.getByLabel('Section title, English').fill(title);
}

async function previewAsOnAPhone(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Test run' }).click();
  const phone = page.getByRole('region', { name: 'As on a phone' });
  await phone.getByRole('group', { name: standard }).getByRole('radio', { name: 'Pass' }).check();
  await expect(phone.getByRole('textbox', { name: 'What stands in the way?' })).toBeHidden();
  await phone.getByRole('group', { name: 'Is the way out free?' }).getByRole('radio', { name: 'Fail' }).check();
  await expect(phone.getByRole('textbox', { name: 'What stands in the way?' })).toBeVisible();
  await expect(phone.getByText('A critical question was missed.')).toBeVisible();
  await phone.getByRole('group', { name: 'Is the way out free?' }).getByRole('radio', { name: 'Pass' }).check();
  await expect(phone.getByText('2 of 2 answered')).toBeVisible();
  await expect(phone.getByText('A critical question was missed.')).toBeHidden();
}

async function publishChecklist(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish' }).click();
  const asked = page.getByRole('alertdialog', { name: 'Publish version 1?' });
  await asked.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Version 1 is published')).toBeVisible();
  await page.getByRole('tab', { name: 'Versions' }).click();
  await expect(page.getByRole('listitem').getByText('Version 1', { exact: true })).toBeVisible();
}

async function assignAudit(page: Page): Promise<void> {
  await page.goto('/audits/assignments');
  await page.getByRole('link', { name: 'Assign an audit' }).click();
  await page.getByLabel('Checklist').selectOption({ label: checklist });
  await page.getByLabel('Location').fill('Isar');
  await page.getByRole('button', { name: /Isarufer/ }).click();
  await page.getByRole('combobox', { name: /Auditor/ }).selectOption({ label: 'Nora Fischer' });
  await page.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(page.getByText('Audit assigned to Nora Fischer')).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(`${checklist}.*Isarufer.*Nora Fischer`) })).toBeVisible();
}
