import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerProblems, checkAnswer } from './check-answer.ts';
import { define, options } from './test/define.ts';

const definition = define({}, [
  {
    id: 'all',
    questions: [
      { id: 'pass-fail', allowNotApplicable: true },
      { id: 'choice', type: 'choice', options: options({ good: 1, poor: 0 }) },
      { id: 'multi', type: 'multiChoice', options: options({ one: 1, two: 2 }) },
      { id: 'scale', type: 'scale', from: 5, to: 1 },
      { id: 'number', type: 'number' },
      { id: 'count', type: 'count' },
      { id: 'colour', type: 'colour', hex: '#006241', tolerance: 2 },
      { id: 'text', type: 'text' },
      { id: 'date', type: 'date' },
      { id: 'photo', type: 'photo' },
      { id: 'signature', type: 'signature' },
    ],
  },
]);
const questions = new Map(definition.sections.flatMap((section) => section.questions).map((one) => [one.id, one]));

function check(id: string, value: unknown, notApplicable = false) {
  const question = questions.get(id);
  if (!question) throw new Error(id);
  return checkAnswer(question, value, notApplicable);
}

describe('checkAnswer', () => {
  it.each([
    ['pass-fail', 'pass', null],
    ['pass-fail', 'maybe', 'ANSWER_NOT_PASS_OR_FAIL'],
    ['pass-fail', true, 'ANSWER_NOT_PASS_OR_FAIL'],
    ['choice', 'good', null],
    ['choice', 'constructor', 'ANSWER_OPTION_UNKNOWN'],
    ['multi', ['one', 'two'], null],
    ['multi', 'one', 'ANSWER_NOT_A_LIST'],
    ['multi', ['one', 'one'], 'ANSWER_OPTION_TWICE'],
    ['multi', ['one', '__proto__'], 'ANSWER_OPTION_UNKNOWN'],
    ['scale', 1, null],
    ['scale', 5.5, 'ANSWER_OUT_OF_RANGE'],
    ['scale', Number.NaN, 'ANSWER_NOT_A_NUMBER'],
    ['number', '7', 'ANSWER_NOT_A_NUMBER'],
    ['number', Number.POSITIVE_INFINITY, 'ANSWER_OUT_OF_RANGE'],
    ['count', 3, null],
    ['count', -1, 'ANSWER_OUT_OF_RANGE'],
    ['count', 1e300, 'ANSWER_OUT_OF_RANGE'],
    ['count', 1.5, 'ANSWER_NOT_WHOLE'],
    ['colour', '#00FF00', null],
    ['colour', 'green', 'ANSWER_NOT_A_COLOUR'],
    ['text', 'x'.repeat(20_001), 'ANSWER_TOO_LONG'],
    ['text', 7, 'ANSWER_NOT_A_TEXT'],
    ['date', '2024-02-29', null],
    ['date', '2023-02-29', 'ANSWER_NOT_A_DATE'],
    ['date', '2024-13-01', 'ANSWER_NOT_A_DATE'],
    ['photo', ['a'], null],
    ['photo', [1], 'ANSWER_NOT_A_LIST'],
    ['signature', {}, 'ANSWER_NOT_A_TEXT'],
  ])('%s: %j gives %s', (id, value, code) => {
    expect(check(id, value)).toBe(code);
  });

  it('lets an empty answer pass, and N/A only where it is allowed', () => {
    for (const id of questions.keys()) for (const empty of [null, '', '  ', []]) expect(check(id, empty)).toBeNull();
    expect(check('pass-fail', null, true)).toBeNull();
    expect(check('choice', null, true)).toBe('ANSWER_NOT_APPLICABLE_NOT_ALLOWED');
  });

  it('answers any value with null or a code of the list', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questions.keys()), fc.anything(), (id, value) => {
        expect([null, ...answerProblems]).toContain(check(id, value));
      }),
    );
  });
});
