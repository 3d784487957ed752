import { expect, it } from 'vitest';
import type { Answer } from './answers.ts';
import { missingForSubmit } from './missing-for-submit.ts';
import { answer, define, notApplicable } from './test/define.ts';

const definition = define({}, [
  {
    id: 's',
    questions: [
      { id: 'clean', allowNotApplicable: true, evidence: { photo: 'onMiss', note: 'onMiss' } },
      { id: 'front', type: 'photo', required: false, evidence: { note: 'always' } },
      { id: 'why', type: 'text', condition: { question: 'clean', op: 'missed' } },
    ],
  },
  { id: 'rooms', repeat: { label: { en: 'Room' }, min: 2, max: 3 }, questions: [{ id: 'warm' }] },
]);
const warm = [answer('warm', 'pass', 0), answer('warm', 'pass', 1)];
const missing = (...answers: Answer[]) =>
  missingForSubmit(definition, answers).map(({ question, instance, code }) => `${question} ${instance} ${code}`);

it('asks for what is required and shown, in every instance', () => {
  expect(missing()).toEqual(['clean 0 REQUIRED', 'warm 0 REQUIRED', 'warm 1 REQUIRED']);
  expect(missing(...warm, answer('clean', 'pass'))).toEqual([]);
  expect(missing(...warm, notApplicable('clean'))).toEqual([]);
});

it('an answer that breaks its rules is still missing', () => {
  expect(missing(...warm, answer('clean', 'perhaps'))).toEqual(['clean 0 REQUIRED']);
});

it('asks for evidence of a miss, and always where the question says so', () => {
  const why = answer('why', 'Closed for repair');
  expect(missing(...warm, answer('clean', 'fail'), why)).toEqual(['clean 0 PHOTO_REQUIRED', 'clean 0 NOTE_REQUIRED']);
  expect(missing(...warm, { ...answer('clean', 'fail'), note: ' ', photos: [] }, why)).toHaveLength(2);
  expect(missing(...warm, { ...answer('clean', 'fail'), note: 'Dust', photos: ['p'] }, why)).toEqual([]);
  expect(missing(...warm, answer('clean', 'pass'), answer('front', ['p']))).toEqual(['front 0 NOTE_REQUIRED']);
});
