import { scoreAudit } from '@concord/checklist/score';
import { validateDefinition } from '@concord/checklist/validate';
import { expect, it } from 'vitest';
import type { DraftPolicy } from '../../draft/draft.ts';
import { exampleAnswers, exampleDefinition, type ExampleEffect, FIRST_ANSWERS } from './small-example.ts';

function scoreOf(policy: DraftPolicy, effect: ExampleEffect = 'no', answers = FIRST_ANSWERS): number | null {
  const check = validateDefinition(exampleDefinition(policy, effect));
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  return scoreAudit(check.definition, exampleAnswers(answers)).score;
}

it('comes to the figures of the handbook', () => {
  expect(scoreOf({})).toBe(50);
  expect(scoreOf({ notApplicable: 'full' })).toBe(58.3);
  expect(scoreOf({}, 'cap')).toBe(40);
  expect(scoreOf({}, 'zero')).toBe(0);
  expect(scoreOf({}, 'flag')).toBe(50);
  expect(scoreOf({ rollUp: 'sectionMean' }, 'no', { ...FIRST_ANSWERS, q5: 'blank' })).toBe(40);
});

it('shows what every other row of a policy does', () => {
  expect(scoreOf({ possible: 'chosenOption' })).toBe(50);
  expect(scoreOf({ unanswered: 'zero' }, 'no', { ...FIRST_ANSWERS, q4: 'blank' })).toBeLessThan(50);
  expect(scoreOf({ method: 'deduction' })).toBe(95);
  expect(scoreOf({ method: 'points', worst: 12 })).toBe(5);
});

it('leaves out ratings, which speak of other questions', () => {
  const rating = { id: 'r', label: { en: 'R' }, levels: [], rules: [] };
  expect(validateDefinition(exampleDefinition({ ratings: [rating] }, 'no')).ok).toBe(true);
});
