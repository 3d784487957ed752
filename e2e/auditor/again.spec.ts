import { expectAccessible } from '../browser/check-access.ts';
import { expect, test } from '../browser/journey.ts';
import type { Caller } from '../server/call.ts';
import { newId } from '../server/new-id.ts';
import { drawSignature, question } from './run-audit.ts';

interface Items {
  readonly items: readonly { readonly id: string }[];
}

const checklist = (key: string, asked: string) => ({
  format: 'concord.checklist/1',
  key,
  title: { en: `Round ${key}` },
  languages: ['en'],
  policy: {},
  sections: [
    {
      id: 'all',
      title: { en: 'All' },
      questions: [
        { id: 'lamp', type: 'passFail', text: { en: asked }, department: 'facilities' },
        { id: 'floor', type: 'passFail', text: { en: 'Is the floor dry?' }, department: 'facilities' },
      ],
    },
  ],
});

/** A checklist of two questions, and an assignment of it to the auditor. */
async function giveWork({ query, mutate }: Caller) {
  const [places, members] = await Promise.all([
    query<Items>('locations.list', { search: 'Gesztenye tér' }),
    query<readonly { readonly id: string; readonly name: string }[]>('members.list', {}),
  ]);
  const [id, versionId, assignmentId] = [newId(), newId(), newId()];
  const key = `again-${id.slice(-8)}`;
  await mutate('checklists.create', { id, definition: checklist(key, 'Does the lamp shine?') });
  await mutate('checklists.publish', { id, baseRevision: 1, versionId });
  const assigneeId = members.find(({ name }) => name === 'Zsófia Kiss')?.id;
  const locationId = places.items[0]?.id;
  const dueOn = new Date().toISOString().slice(0, 10);
  await mutate('assignments.create', { id: assignmentId, checklistId: id, locationId, assigneeId, dueOn });
  return { id, key, versionId, assignmentId, assigneeId, locationId, dueOn };
}

type Work = Awaited<ReturnType<typeof giveWork>>;

const content = (value: string) => ({ value, notApplicable: false, note: '', photos: [] });

/** The lamp is dark, the floor is dry; as another device of the auditor sends it. */
async function answerAll({ mutate }: Caller, { versionId, assignmentId, locationId }: Work) {
  const [auditId, deviceId, startedAt] = [newId(), newId(), new Date().toISOString()];
  await mutate('audits.start', { id: auditId, assignmentId, checklistVersionId: versionId, locationId, startedAt });
  const answers = [
    ['lamp', 'fail'],
    ['floor', 'pass'],
  ] as const;
  const mutations = answers.map(([of, value], index) => ({
    ...{ mutationId: newId(), auditId, checklistVersionId: versionId, seq: index + 1, question: of, instance: 0 },
    ...{ baseRevision: 0, content: content(value) },
  }));
  await mutate('audits.pushMutations', { deviceId, mutations });
  return { auditId, deviceId };
}

test('what was missed is asked again on the phone, and the portal shows both answers side by side', async ({
  page,
  signedInAs,
  callAs,
  pageOf,
}) => {
  const planner = await callAs('standards');
  const auditor = await callAs('auditor4');
  const work = await giveWork(planner);
  const { auditId, deviceId } = await answerAll(auditor, work);
  const signed = { signedName: 'Zsófia Kiss', signature: null, position: null, finishedAt: new Date().toISOString() };
  await auditor.mutate('audits.submit', { id: auditId, deviceId, mutationCount: 2, ...signed });

  const portal = await pageOf('standards');
  await portal.goto(`/audits/${auditId}`);
  await portal.getByRole('button', { name: 'Re-audit what was missed' }).click();
  const dialog = portal.getByRole('dialog', { name: 'Re-audit what was missed' });
  await dialog.getByLabel('Auditor').selectOption({ label: 'Zsófia Kiss' });
  await expectAccessible(portal, 'the wish for a re-audit');
  await dialog.getByRole('button', { name: 'Assign' }).click();
  await expect(portal.getByText(/A re-audit is assigned to Zsófia Kiss/)).toBeVisible();

  await signedInAs('auditor4');
  await page.goto('/audit/');
  await page
    .getByRole('link', { name: /Gesztenye tér/ })
    .filter({ hasText: work.key })
    .click();
  await page.getByRole('button', { name: 'Start re-audit' }).click();
  const lamp = question(page, 'Does the lamp shine?');
  await expect(lamp.getByText('Fail').first()).toBeVisible();
  await expect(page.getByText('0 of 1')).toBeVisible();
  await expectAccessible(page, 'a question that is asked again');
  await lamp.getByRole('button', { name: 'Pass' }).click();
  await page.getByRole('link', { name: 'Summary' }).click();
  await page.getByRole('link', { name: 'Continue to sign' }).click();
  await drawSignature(page);
  await page.getByRole('button', { name: 'Sign and submit' }).click();
  await expect(page.getByText(/The server has the whole audit since/)).toBeVisible();

  await portal.reload();
  await portal.getByRole('link', { name: /Asked again on/ }).click();
  await expect(portal.getByText('Fixed')).toBeVisible();
  await expectAccessible(portal, 'a re-audit');
});

test('a draft goes over to a newer version, with the answer whose question changed in sight, and comes back', async ({
  page,
  signedInAs,
  callAs,
}) => {
  const planner = await callAs('standards');
  const work = await giveWork(planner);
  await answerAll(await callAs('auditor4'), work);
  const definition = checklist(work.key, 'Do all lamps shine?');
  await planner.mutate('checklists.saveDraft', { id: work.id, definition, baseRevision: 1 });
  await planner.mutate('checklists.publish', { id: work.id, baseRevision: 2, versionId: newId() });

  await signedInAs('auditor4');
  await page.goto('/audit/');
  await page
    .getByRole('link', { name: /Gesztenye tér/ })
    .filter({ hasText: work.key })
    .click();
  await page.getByRole('link', { name: 'Look and carry over' }).click();
  await expect(page.getByText('1 answer stands as it is')).toBeVisible();
  await expect(page.getByText('Do all lamps shine?')).toBeVisible();
  await expectAccessible(page, 'what becomes of each answer');
  await page.getByRole('button', { name: 'Carry over' }).click();
  await expect(page.getByText('1 of 2')).toBeVisible();
  await page.getByRole('link', { name: 'See or take back' }).click();
  await expect(page.getByText('Does the lamp shine?')).toBeVisible();
  await expectAccessible(page, 'what stayed behind');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('2 of 2')).toBeVisible();
});
