import { validateDefinition } from '@concord/checklist/validate';
import { visibleQuestions } from '@concord/checklist/visibility';
import { expect, it } from 'vitest';
import { answerAt, withAnswer, withEvidence, withNotApplicable, withOneMore } from './preview-answers.ts';

const check = validateDefinition({
  format: 'concord.checklist/1',
  key: 'rooms',
  title: { en: 'Rooms' },
  languages: ['en'],
  policy: {},
  sections: [
    {
      id: 'room',
      title: { en: 'Room' },
      repeat: { label: { en: 'Room' }, min: 1, max: 3 },
      questions: [
        { id: 'clean', type: 'passFail', text: { en: 'Clean?' }, department: 'ops', allowNotApplicable: true },
      ],
    },
  ],
});
if (!check.ok) throw new Error(JSON.stringify(check.problems));
const { definition } = check;

it('adds rounds one by one and loses none of them', () => {
  let answers = withOneMore([], 'clean', [0]);
  expect(visibleQuestions(definition, answers).map(({ instance }) => instance)).toEqual([0, 1]);
  answers = withAnswer(answers, { question: 'clean', instance: 1 }, 'fail');
  answers = withOneMore(answers, 'clean', [0, 1]);
  expect(visibleQuestions(definition, answers).map(({ instance }) => instance)).toEqual([0, 1, 2]);
  expect(answerAt(answers, 'clean', 1).value).toBe('fail');
});

it('takes a value back when it is not applicable, and the other way round', () => {
  const place = { question: 'clean', instance: 0 };
  const applicable = withNotApplicable(withAnswer([], place, 'pass'), place, true);
  expect(answerAt(applicable, 'clean', 0)).toEqual({ ...place, value: null, notApplicable: true });
  expect(answerAt(withAnswer(applicable, place, 'fail'), 'clean', 0)).toEqual({ ...place, value: 'fail' });
});

it('keeps note and photos when the answer changes', () => {
  const place = { question: 'clean', instance: 0 };
  const noted = withEvidence(withAnswer([], place, 'fail'), place, { note: 'Dust', photos: ['taken'] });
  expect(answerAt(withAnswer(noted, place, 'pass'), 'clean', 0)).toEqual({
    ...place,
    value: 'pass',
    note: 'Dust',
    photos: ['taken'],
  });
});
