import { expect, it } from 'vitest';
import { commonQuestions, worthOf } from './common-questions.ts';
import { validateDefinition } from './validate.ts';

function version(questions: readonly object[], policy: object = {}) {
  const check = validateDefinition({
    format: 'concord.checklist/1',
    key: 'round',
    title: { en: 'Round' },
    languages: ['en'],
    policy,
    sections: [{ id: 's', title: { en: 'S' }, questions }],
  });
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  return check.definition;
}
const ask = (id: string, more: object = {}) => ({
  id,
  type: 'passFail',
  text: { en: id },
  department: 'service',
  ...more,
});

it('keeps what all versions judge alike, whatever the words; a question that weighs otherwise or scores nowhere is none', () => {
  const first = version([ask('a'), ask('b', { weight: 2 }), ask('c'), ask('note', { type: 'text' })]);
  const second = version([
    ask('c', { text: { en: 'Asked in other words' } }),
    ask('a'),
    ask('b', { weight: 3 }),
    ask('d'),
  ]);
  expect(commonQuestions([second, first])).toEqual(['c', 'a']);
  expect(commonQuestions([first])).toEqual(['a', 'b', 'c']);
  expect(commonQuestions([])).toEqual([]);
});

it('adds up worth over audits from how often a question was left out and how much was lost', () => {
  const definition = version([ask('a', { weight: 3 }), ask('b'), ask('c', { weight: 10 })]);
  const sums = new Map([
    ['a', { question: 'a', leftOut: 1, lost: 1.5 }],
    ['c', { question: 'c', leftOut: 0, lost: 4 }],
  ]);
  // Four audits: a counted 3 times and lost 1.5 of them, b was met each time, c is not asked about.
  expect(worthOf(definition, new Set(['a', 'b']), { audits: 4, sums })).toEqual({
    earned: 3 * 1.5 + 4,
    possible: 3 * 3 + 4,
  });
});
