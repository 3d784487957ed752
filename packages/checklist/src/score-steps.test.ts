import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scoreAudit } from './score.ts';
import { scoreSteps } from './score-steps.ts';
import { audit } from './test/arbitrary-audit.ts';
import { define } from './test/define.ts';

const answered = (values: Record<string, string>) =>
  Object.entries(values).map(([question, value]) => ({ question, instance: 0, value }));

it('the steps of any result add up to its score', () => {
  fc.assert(
    fc.property(audit, ({ definition, answers }) => {
      const result = scoreAudit(definition, answers);
      const steps = scoreSteps(result);
      if (result.score === null) expect(steps).toEqual([]);
      else expect(steps.reduce((all, { points }) => all + points, 0)).toBeCloseTo(result.score, 6);
    }),
    { numRuns: 400 },
  );
});

it('says what each section took, in the method of the checklist', () => {
  const sections = [
    {
      id: 'a',
      questions: [
        { id: 'one', points: 3 },
        { id: 'two', points: 200 },
      ],
    },
    { id: 'b', questions: [{ id: 'three', points: 1 }] },
  ];
  const steps = (policy: object, values: Record<string, string>) =>
    scoreSteps(scoreAudit(define(policy, sections), answered(values)));
  const oneMissed = { one: 'fail', two: 'pass', three: 'pass' };
  expect(steps({ decimals: 0 }, oneMissed)).toEqual([
    { kind: 'start', points: 100 },
    { kind: 'section', section: 'a', points: expect.closeTo(-100 / 3, 9) },
    { kind: 'rounding', points: expect.closeTo(67 - 200 / 3, 9) },
  ]);
  expect(steps({ method: 'deduction' }, { ...oneMissed, two: 'fail' })).toEqual([
    { kind: 'start', points: 100 },
    { kind: 'section', section: 'a', points: -203 },
    { kind: 'floor', points: 103 },
  ]);
  expect(steps({ method: 'points', worst: 100 }, { ...oneMissed, three: 'fail' })).toEqual([
    { kind: 'start', points: 0 },
    { kind: 'section', section: 'a', points: 3 },
    { kind: 'section', section: 'b', points: 1 },
  ]);
});
