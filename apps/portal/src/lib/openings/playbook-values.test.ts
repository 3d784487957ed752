import { CreatePlaybookInput } from '@concord/domain/opening';
import { expect, it } from 'vitest';
import { playbookOf, playbookValues } from './playbook-values.ts';

const id = (at: number) => `01890000-0000-7000-8000-00000000000${at}`;
const gate = { departmentId: id(0), memberId: null, daysBefore: 3 };
const playbook = {
  ...{ id: id(1), revision: 4, name: { en: 'New store', de: 'Neu' }, description: null },
  stages: [
    {
      ...{ id: id(2), title: { en: 'Build' } },
      gates: [
        { ...gate, id: id(3), demand: { kind: 'task' as const, title: { en: 'Lease' }, instructions: { de: 'Bald' } } },
        { ...gate, id: id(4), memberId: id(9), demand: { kind: 'guidelines' as const, guidelineIds: [id(5)] } },
        {
          ...{ ...gate, id: id(6) },
          demand: { kind: 'checklist' as const, checklistId: id(7), minScore: 80, bands: ['good'], noCritical: false },
        },
      ],
    },
  ],
};

it('sends a playbook back as it came when nobody changed it', () => {
  const sent = playbookOf(playbookValues(playbook, ['en', 'de', 'ar']));
  const { revision: _revision, id: own, ...content } = playbook;
  expect(sent).toEqual(content);
  expect(CreatePlaybookInput.safeParse({ id: own, ...sent }).success).toBe(true);
});

it('begins with one stage and one task', () => {
  const { stages } = playbookValues(null, ['en']);
  expect(stages.map(({ gates }) => gates.map(({ kind }) => kind))).toEqual([['task']]);
});
