import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commonQuestions } from './common-questions.ts';
import { comparability } from './comparability.ts';
import { audit } from './test/arbitrary-audit.ts';
import { define, options } from './test/define.ts';

it('says of every question whether a trend goes on, and why not', () => {
  const older = define({}, [
    {
      id: 's',
      questions: [
        { id: 'same' },
        { id: 'heavier' },
        { id: 'reordered', type: 'choice', options: options({ a: 1, b: 0.5 }) },
        { id: 'regraded', type: 'choice', options: options({ a: 1, b: 0.5 }) },
        { id: 'bonus' },
        { id: 'remark', type: 'text' },
        { id: 'gone' },
      ],
    },
  ]);
  const newer = define({}, [
    {
      id: 's',
      questions: [
        { id: 'new' },
        { id: 'same', text: { en: 'In other words' } },
        { id: 'heavier', weight: 2 },
        { id: 'reordered', type: 'choice', options: options({ b: 0.5, a: 1 }) },
        { id: 'regraded', type: 'choice', options: options({ a: 1, b: 0.4 }) },
        { id: 'bonus', bonus: true },
        { id: 'remark', type: 'text' },
      ],
    },
  ]);
  expect(comparability(older, newer)).toEqual([
    { question: 'new', standing: 'added', judgedBy: [] },
    { question: 'same', standing: 'alike', judgedBy: [] },
    { question: 'heavier', standing: 'judgedDifferently', judgedBy: ['weight'] },
    { question: 'reordered', standing: 'alike', judgedBy: [] },
    { question: 'regraded', standing: 'judgedDifferently', judgedBy: ['options'] },
    { question: 'bonus', standing: 'unscored', judgedBy: [] },
    { question: 'remark', standing: 'unscored', judgedBy: [] },
    { question: 'gone', standing: 'removed', judgedBy: [] },
  ]);
});

it('a law: what is alike is what a trend across both uses', () => {
  fc.assert(
    fc.property(audit, audit, ({ definition: older }, { definition: newer }) => {
      const alike = comparability(older, newer).filter(({ standing }) => standing === 'alike');
      expect(alike.map(({ question }) => question)).toEqual(commonQuestions([newer, older]));
    }),
  );
});
