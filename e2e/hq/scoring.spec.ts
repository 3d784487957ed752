import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../browser/check-access.ts';
import { expect, test } from '../browser/journey.ts';

test('how a checklist scores: a preset tried and taken back, a rating in a form, a test run, versions compared', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('standards');
  await page.goto('/checklists');
  await page.getByRole('link', { name: 'Brand and digital' }).click();
  await page.getByRole('tab', { name: 'Scoring' }).click();
  await tryPreset(page);
  await changeExample(page);
  await writeRating(page);
  await runAtLocation(page);
  await compareVersions(page);
});

async function tryPreset(page: Page): Promise<void> {
  const preset = page.getByRole('combobox', { name: 'Start from a preset' });
  await preset.selectOption({ label: 'Mean of section percentages' });
  await expect(page.getByRole('row', { name: /^Sections .* Mean of the sections$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Apply preset' }).click();
  const sections = page.getByRole('combobox', { name: 'Sections', exact: true });
  await expect(sections).toHaveValue('sectionMean');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(sections).toHaveValue('pooled');
}

async function changeExample(page: Page): Promise<void> {
  const example = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Worked example' }) });
  await expect(example.getByText('50 lost')).toBeVisible();
  await example.getByRole('combobox', { name: 'Question 3', exact: true }).selectOption({ label: 'Met' });
  await expect(example.getByText('50 lost')).toBeHidden();
  await expect(example.getByText('100.0').first()).toBeVisible();
}

async function writeRating(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Begin with an example' }).selectOption({ label: 'Five stars' });
  await expect(page.getByText('If Score is at least 90: ★★★★★')).toBeVisible();
  await page.getByRole('spinbutton', { name: 'Value' }).first().fill('95');
  await expect(page.getByText('If Score is at least 95: ★★★★★')).toBeVisible();
  await expect(page.getByText('Ready to publish')).toBeVisible();
  await expectAccessible(page, 'a rating in its form');
  await page.getByRole('button', { name: 'Remove Five stars' }).click();
  await expect(page.getByText('“Five stars” removed')).toBeVisible();
  await expect(page.getByText('All changes saved')).toBeVisible();
}

async function runAtLocation(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Test run' }).click();
  await page.getByLabel('At which location').fill('Isar');
  await page.getByRole('button', { name: /Isarufer/ }).click();
  const phone = page.getByRole('region', { name: 'As on a phone' });
  await expect(phone.getByText('Isarufer')).toBeVisible();
  await expect(page.getByText('No findings so far')).toBeVisible();
  await phone.getByRole('radio', { name: 'Fail' }).first().check();
  await expect(page.getByText('No findings so far')).toBeHidden();
  await expectAccessible(page, 'a test run');
}

async function compareVersions(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Versions' }).click();
  await page.getByRole('combobox', { name: 'To', exact: true }).selectOption({ label: 'Version 2' });
  await page.getByRole('combobox', { name: 'From', exact: true }).selectOption({ label: 'Version 1' });
  await expect(page.getByText(/^(A trend across both uses|All scored questions stay)/)).toBeVisible();
  await page.getByText('Which questions are comparable').click();
  await expectAccessible(page, 'two versions compared');
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page, 'two versions compared');
}
