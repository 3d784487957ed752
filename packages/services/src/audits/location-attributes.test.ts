import { visibleQuestions } from '@concord/checklist/visibility';
import { locationAttributeKinds } from '@concord/checklist/location-attributes';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import { testDatabase } from '@concord/db/test/database';
import { withTenant } from '@concord/db/tenant';
import { region } from '@concord/db/schema/organization';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish, started } from '../test/audit-fixture.ts';
import { brand, type Brand } from '../test/brand.ts';
import { scoreAsIf } from '../checklists/score-as-if.ts';
import { device, says } from '../test/audit-fixture.ts';
import { getAudit } from './get-audit.ts';
import { pushMutations } from './push-mutations.ts';
import { submitAudit } from './submit-audit.ts';
import { today } from './today.ts';

const database = await testDatabase();
let ours: Brand;
beforeAll(async () => {
  ours = await brand(database.app);
  await brand(database.app, 'Another Bakery');
});
afterAll(() => database.close());

const shownWhere = (id: string, condition: object) => ({
  ...{ id, type: 'passFail', text: { en: id }, department: 'service', required: false },
  condition,
});

const regional = {
  format: 'concord.checklist/1',
  key: 'regional',
  title: { en: 'Regional' },
  languages: ['en'],
  policy: {},
  sections: [
    {
      id: 'all',
      title: { en: 'All' },
      questions: [
        { id: 'greeting', type: 'passFail', text: { en: 'Greeting' }, department: 'service' },
        shownWhere('own-region', { location: 'region', op: 'in', value: ['north'] }),
        shownWhere('country-above', { location: 'region', op: 'contains', value: 'country' }),
        shownWhere('elsewhere', { location: 'region', op: 'in', value: ['south'] }),
        shownWhere('shop', { location: 'channel', op: 'eq', value: 'store' }),
        shownWhere('web', { location: 'channel', op: 'ne', value: 'store' }),
        shownWhere('german', { location: 'country', op: 'in', value: ['AT', 'DE'] }),
        shownWhere('own', { not: { location: 'franchised', op: 'eq', value: true } }),
      ],
    },
  ],
};

test('what the phone shows is what the server scores: region, channel, country and owner of the place', async () => {
  const published = await publish(ours, regional);
  const auditor = await ours.ctxFor('auditor');
  const auditId = await started(ours, published);
  const bundle = await today(auditor);
  const draft = bundle.drafts.find(({ id }) => id === auditId);
  const definition = bundle.versions[0]?.definition as ChecklistDefinition;
  expect(Object.keys(draft?.location.attributes ?? {})).toEqual(Object.keys(locationAttributeKinds));
  const location = draft?.location.attributes;
  const shown = visibleQuestions(definition, [], location && { location }).map(({ question }) => question.id);
  expect(shown).toEqual(['greeting', 'own-region', 'country-above', 'shop', 'german', 'own']);

  const phone = device(auditId, published.versionId);
  const mutations = ['greeting', 'own-region', 'elsewhere', 'web'].map((id) => phone.change(id, says('pass')));
  await pushMutations(auditor, { deviceId: phone.id, mutations });
  const finished = { finishedAt: '2026-03-01T23:30:00Z', signedName: 'Ada', signature: null, position: null };
  await submitAudit(auditor, { id: auditId, deviceId: phone.id, mutationCount: mutations.length, ...finished });
  const { result } = await getAudit(auditor, { id: auditId });
  const hidden = result?.sections.flatMap(({ questions }) =>
    questions.filter(({ state }) => state === 'hidden').map(({ question }) => question),
  );
  expect(hidden).toEqual(['elsewhere', 'web']);

  const admin = await ours.ctxFor('admin');
  const { summary } = await scoreAsIf(admin, { checklistId: published.checklistId, limit: 10 });
  expect(summary).toMatchObject({ audits: 1, unchanged: 1 });
});

test('regions that stand in a circle end', async () => {
  const { orgId, regions } = ours;
  const admin = await ours.ctxFor('admin');
  const published = await publish(ours, { ...regional, key: 'circle' });
  await withTenant(admin.db, orgId, (tx) =>
    tx
      .update(region)
      .set({ parentId: regions.north })
      .where(and(eq(region.orgId, orgId), eq(region.id, regions.country))),
  );
  const auditId = await started(ours, published);
  const bundle = await today(await ours.ctxFor('auditor'));
  const draft = bundle.drafts.find(({ id }) => id === auditId);
  expect(draft?.location.attributes.region).toEqual(expect.arrayContaining(['north', 'country']));
});
