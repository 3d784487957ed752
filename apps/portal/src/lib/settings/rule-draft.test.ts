import { expect, it } from 'vitest';
import { finishedRules, moved, type RuleDraft } from './rule-draft.ts';

const rule: RuleDraft = { when: 'missed', minimumLost: 5, dueInDays: 7, priority: 'high' };

it.each([
  { minimumLost: null },
  { minimumLost: -1 },
  { minimumLost: 101 },
  { dueInDays: null },
  { dueInDays: 1.5 },
  { dueInDays: 367 },
])('holds everything back while one rule has %j', (wrong) => {
  expect(finishedRules([rule, { ...rule, ...wrong }])).toBeNull();
});

it('sends whole rules, none included', () => {
  expect(finishedRules([rule])).toEqual([rule]);
  expect(finishedRules([])).toEqual([]);
});

it('moves within the list and stops at its ends', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});
