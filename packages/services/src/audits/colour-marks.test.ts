import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { device, publish, says, started } from '../test/audit-fixture.ts';
import { world } from '../test/world.ts';
import { getAudit } from './get-audit.ts';
import { pushMutations } from './push-mutations.ts';

const here = world();
const paint = {
  format: 'concord.checklist/1',
  key: 'paint',
  title: { en: 'Paint' },
  languages: ['en'],
  policy: {},
  sections: [
    {
      id: 'all',
      title: { en: 'All' },
      questions: [
        { id: 'awning', type: 'colour', hex: '#2f5d50', tolerance: 4, text: { en: 'Awning' }, department: 'service' },
        { id: 'remarks', type: 'text', text: { en: 'Remarks' }, department: 'service', required: false },
      ],
    },
  ],
};

it('keeps where a colour was measured with the answer, forgets it with the next one, and takes no marks on a photo that is not its evidence', async () => {
  const published = await publish(here.ours, paint);
  const auditId = await started(here.ours, published);
  const ctx = await here.ours.ctxFor('auditor');
  const phone = device(auditId, published.versionId);
  const photo = v7();
  const sample = { photo, spot: { x: 0.25, y: 0.5 }, white: { x: 0.75, y: 0.5 } };
  const send = async (...mutations: ReturnType<typeof phone.change>[]) =>
    (await pushMutations(ctx, { deviceId: phone.id, mutations })).outcomes.map(({ outcome, code }) => code ?? outcome);
  const content = async () => (await getAudit(ctx, { id: auditId })).answers[0]?.content;

  const measured = { ...says('#305d51'), photos: [photo], sample };
  expect(await send(phone.change('awning', measured))).toEqual(['applied']);
  expect(await content()).toEqual(measured);
  expect(await send(phone.change('awning', { ...measured, photos: [] }, 1))).toEqual(['ANSWER_INVALID']);
  expect(await send(phone.change('remarks', { ...measured, value: 'Paint' }))).toEqual(['ANSWER_INVALID']);
  expect(await send(phone.change('awning', says('#2f5d50'), 1))).toEqual(['applied']);
  expect(await content()).toEqual(says('#2f5d50'));
});
