import { presets } from '@concord/checklist/presets';
import { expect, it } from 'vitest';
import { type Draft, newDraft } from '../draft/draft.ts';
import { applyPreset, criticalBy } from './apply-preset.ts';

function draftWith(policy: Draft['policy']): Draft {
  const draft = newDraft('visit', { en: 'Visit' }, ['en']);
  draft.policy = policy;
  const common = { type: 'passFail', text: { en: '?' }, department: 'ops' } as const;
  draft.sections[0]?.questions.push(
    { ...common, id: 'plain' },
    { ...common, id: 'critical', critical: { effect: 'cap', cap: 40, scope: 'section' } },
  );
  return draft;
}
const presetOf = (key: string) => {
  const preset = presets.find((one) => one.key === key);
  if (!preset) throw new Error(key);
  return preset;
};

it('sets every row, keeps bands and ratings, and can be taken back', () => {
  const bands = [{ id: 'b', label: { en: 'B' }, from: 0, tone: 'bad' as const }];
  const draft = draftWith({ decimals: 3, bands });
  const before = structuredClone(draft);
  const undo = applyPreset(draft, presetOf('hundredMinusPoints'));
  expect(draft.policy).toMatchObject({ method: 'deduction', start: 100, decimals: 0, bands });
  undo();
  expect(draft).toEqual(before);
});

it('changes critical questions only where the preset is about them', () => {
  const draft = draftWith({});
  const before = structuredClone(draft);
  expect(criticalBy(presetOf('sectionMean'), draft)).toBe(0);
  expect(criticalBy(presetOf('autoFailZeroes'), draft)).toBe(1);
  const undo = applyPreset(draft, presetOf('autoFailZeroes'));
  const [plain, critical] = draft.sections[0]?.questions ?? [];
  expect(plain?.critical).toBeUndefined();
  expect(critical?.critical).toEqual({ threshold: 1, effect: 'zero', scope: 'audit' });
  expect(criticalBy(presetOf('autoFailZeroes'), draft)).toBe(0);
  undo();
  expect(draft).toEqual(before);
});
