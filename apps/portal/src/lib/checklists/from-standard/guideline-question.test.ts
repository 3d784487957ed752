import { validateDefinition } from '@concord/checklist/validate';
import { expect, it } from 'vitest';
import type { GuidelineForQuestions } from '#lib/api/wire.ts';
import { newDraft, storableDraft } from '../draft/draft.ts';
import type { OptionLabels } from '../draft/new-question.ts';
import { questionFromGuideline } from './guideline-question.ts';

const labels: OptionLabels = [{ en: 'Good' }, { en: 'Fair' }, { en: 'Poor' }];
const photo = (last: number) => `01890000-0000-7000-8000-00000000000${last}`;
const guideline: GuidelineForQuestions = {
  id: photo(9),
  key: 'warm-light',
  status: 'published',
  version: 3,
  title: { en: 'Warm light', de: 'Warmes Licht' },
  statement: { en: 'The light is warm.' },
  department: 'facilities',
  contributing: ['service'],
  pictureId: photo(1),
  pictures: [
    { id: photo(5), side: 'do', photoId: photo(2), caption: { en: 'So' } },
    { id: photo(6), side: 'dont', photoId: photo(3), caption: null },
    { id: photo(7), side: 'do', photoId: photo(1), caption: null },
  ],
  measure: null,
};

it('takes over words, owner, version and the pictures of how it is done', () => {
  const question = questionFromGuideline(guideline, { id: 'q-1', pictures: true, labels });
  expect(question).toMatchObject({
    type: 'passFail',
    text: guideline.title,
    help: guideline.statement,
    department: 'facilities',
    contributing: ['service'],
    guideline: 'warm-light',
    guidelineVersion: 3,
    pictures: [
      { id: 'picture-1', photo: photo(1), alt: guideline.title },
      { id: 'picture-2', photo: photo(2), alt: { en: 'So' } },
    ],
  });
  expect(questionFromGuideline(guideline, { id: 'q-1', pictures: false, labels }).pictures).toBeUndefined();
});

it('measures a colour with its tolerance and names a type with those it has', () => {
  const colour = { kind: 'colour', hex: '#c8102e', tolerance: 4 } as const;
  const font = { kind: 'font', family: 'Inter', weight: 600, weightTolerance: 50, size: 16, sizeTolerance: 1 } as const;
  expect(questionFromGuideline({ ...guideline, measure: colour }, { id: 'a', pictures: true, labels })).toMatchObject({
    type: 'colour',
    hex: '#c8102e',
    tolerance: 4,
  });
  const named = questionFromGuideline({ ...guideline, measure: font }, { id: 'b', pictures: true, labels });
  expect(named.help).toEqual({ en: 'The light is warm.\nInter, 600 ± 50, 16 ± 1 px' });
});

it('is a question that holds together', () => {
  const draft = newDraft('round', { en: 'Round' }, ['en']);
  draft.sections[0]?.questions.push(questionFromGuideline(guideline, { id: 'q-1', pictures: true, labels }));
  if (draft.sections[0]) draft.sections[0].title = { en: 'One' };
  expect(validateDefinition(storableDraft(draft))).toMatchObject({ ok: true });
});
