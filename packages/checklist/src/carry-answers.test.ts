import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from './answers.ts';
import { carryAnswers } from './carry-answers.ts';
import { checkAnswer } from './check-answer.ts';
import { audit } from './test/arbitrary-audit.ts';
import { answer, define, options, type QuestionDraft } from './test/define.ts';

const one = (...questions: QuestionDraft[]) => define({}, [{ id: 's', questions }]);
const other = { id: 'other' };
const fates = (before: QuestionDraft, after: QuestionDraft, given: Answer) => {
  const { carried, changed, left } = carryAnswers(one(before, other), one(after, other), [given]);
  return [
    ...carried.map(() => 'carried'),
    ...changed.map(({ fields }) => fields.map(({ field }) => field).join(' ')),
    ...left.map(({ why }) => why),
  ];
};

describe('an answer stands', () => {
  it.each<[string, QuestionDraft, QuestionDraft, Answer]>([
    ['nothing changed', { id: 'q' }, { id: 'q' }, answer('q', 'pass')],
    ['it is worth more', { id: 'q', weight: 1 }, { id: 'q', weight: 5 }, answer('q', 'pass')],
    [
      'it is asked in one more language',
      { id: 'q', text: { en: 'Clean?' } },
      { id: 'q', text: { en: 'Clean?', de: 'Sauber?' } },
      answer('q', 'pass'),
    ],
    [
      'options stand in another order and are worth something else',
      { id: 'q', type: 'choice', options: options({ good: 1, poor: 0 }) },
      { id: 'q', type: 'choice', options: options({ poor: 0.5, good: 1 }) },
      answer('q', 'poor'),
    ],
    ['it says nothing', { id: 'q', text: { en: 'Clean?' } }, { id: 'q', text: { en: 'Tidy?' } }, answer('q', null)],
  ])('%s', (_name, before, after, given) => expect(fates(before, after, given)).toEqual(['carried']));
});

describe('a person looks at it', () => {
  it.each<[string, QuestionDraft, QuestionDraft, Answer]>([
    ['text', { id: 'q', text: { en: 'Clean?' } }, { id: 'q', text: { en: 'Spotless?' } }, answer('q', 'pass')],
    ['unit', { id: 'q', type: 'number', unit: '°C' }, { id: 'q', type: 'number', unit: '°F' }, answer('q', 4)],
    ['to', { id: 'q', type: 'scale', from: 0, to: 4 }, { id: 'q', type: 'scale', from: 0, to: 10 }, answer('q', 3)],
    [
      'options',
      { id: 'q', type: 'choice', options: options({ good: 1, poor: 0 }) },
      { id: 'q', type: 'choice', options: options({ good: 1, poor: 0, worst: 0 }) },
      answer('q', 'poor'),
    ],
  ])('%s', (field, before, after, given) => expect(fates(before, after, given)).toEqual([field]));
});

describe('it stays behind', () => {
  const rooms = (max: number) =>
    define({}, [{ id: 's', repeat: { label: { en: 'Room' }, min: 1, max }, questions: [{ id: 'q' }] }]);

  it('where its question is gone', () =>
    expect(fates({ id: 'q' }, { id: 'r' }, answer('q', 'pass'))).toEqual(['questionGone']));
  it('where the question takes no such answer', () => {
    const before = { id: 'q', type: 'scale', from: 0, to: 10 };
    expect(fates(before, { id: 'q', type: 'scale', from: 0, to: 4 }, answer('q', 9))).toEqual(['answerInvalid']);
    expect(fates(before, { id: 'q' }, answer('q', 9))).toEqual(['answerInvalid']);
  });
  it('where the section repeats less often', () =>
    expect(carryAnswers(rooms(3), rooms(2), [answer('q', 'pass', 2)]).left).toMatchObject([{ why: 'instanceGone' }]));
});

describe('whatever the versions and the answers', () => {
  const pair = fc.tuple(audit, audit);

  it('every answer is in exactly one list, as it was', () => {
    fc.assert(
      fc.property(pair, ([older, newer]) => {
        const { carried, changed, left } = carryAnswers(older.definition, newer.definition, older.answers);
        const all = [...carried, ...changed.map((one) => one.answer), ...left.map((one) => one.answer)];
        expect(new Set(all)).toEqual(new Set(older.answers));
        expect(all).toHaveLength(older.answers.length);
      }),
    );
  });

  it('what is carried or looked at is an answer that the newer version takes', () => {
    fc.assert(
      fc.property(pair, ([older, newer]) => {
        const questions = new Map(newer.definition.sections.flatMap((s) => s.questions.map((q) => [q.id, q])));
        const { carried, changed } = carryAnswers(older.definition, newer.definition, older.answers);
        for (const given of [...carried, ...changed.map((one) => one.answer)]) {
          const question = questions.get(given.question);
          expect(question && checkAnswer(question, given.value, given.notApplicable === true)).toBeNull();
        }
      }),
    );
  });

  it('to the same version whatever it takes goes along, also a second time', () => {
    fc.assert(
      fc.property(audit, ({ definition, answers }) => {
        const { carried, changed } = carryAnswers(definition, definition, answers);
        expect(changed).toEqual([]);
        const again = carryAnswers(definition, definition, carried);
        expect(again).toEqual({ carried, changed: [], left: [] });
      }),
    );
  });
});
