import { Question } from '@concord/checklist/question';
import { expect, it } from 'vitest';
import { afterTap } from './after-tap.ts';
import { scaleSteps } from './scale-steps.ts';

const content = { value: null, notApplicable: false, note: '', photos: [] };
const multi = Question.parse({
  id: 'q',
  text: { en: 'Which?' },
  department: 'service',
  type: 'multiChoice',
  options: ['a', 'b', 'c'].map((id) => ({ id, label: { en: id }, share: 1 })),
});
const single = Question.parse({ id: 'q', text: { en: 'Clean?' }, department: 'service', type: 'passFail' });

it('answers with one tap and takes the answer away with a second one', () => {
  expect(afterTap(single, content, 'pass')).toEqual({ value: 'pass', notApplicable: false });
  expect(afterTap(single, { ...content, value: 'pass' }, 'pass')).toEqual({ value: null, notApplicable: false });
  expect(afterTap(single, { ...content, notApplicable: true }, 'fail')).toEqual({
    value: 'fail',
    notApplicable: false,
  });
});

it('keeps several choices in the order of the checklist, and none as no answer', () => {
  const both = afterTap(multi, { ...content, value: ['c'] }, 'a');
  expect(both.value).toEqual(['a', 'c']);
  expect(afterTap(multi, { ...content, value: ['a'] }, 'a').value).toBeNull();
});

it('taps short whole scales only, in the direction they are written', () => {
  expect(scaleSteps(1, 5)).toEqual([1, 2, 3, 4, 5]);
  expect(scaleSteps(3, 1)).toEqual([3, 2, 1]);
  expect(scaleSteps(0, 10)).toHaveLength(11);
  expect(scaleSteps(0, 100)).toEqual([]);
  expect(scaleSteps(0, 1.5)).toEqual([]);
});
