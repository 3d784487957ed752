import { describe, expect, it } from 'vitest';
import type { ChecklistDefinitionInput } from './definition.ts';
import { findingsOf } from './findings.ts';
import { scoreAudit } from './score.ts';
import { answer, define, notApplicable, options } from './test/define.ts';

type Policy = ChecklistDefinitionInput['policy'];

/** Section a: q1 3, q2 1 (critical); section b: q3 4. */
function withCritical(critical: object, policy: Policy = {}) {
  return define(policy, [
    {
      id: 'a',
      questions: [
        { id: 'q1', weight: 3, points: 30 },
        {
          id: 'q2',
          type: 'graded',
          points: 10,
          options: options({ all: 1, most: 0.8, none: 0 }),
          allowNotApplicable: true,
          critical,
        },
      ],
    },
    { id: 'b', questions: [{ id: 'q3', weight: 4, points: 40 }] },
  ]);
}

const others = [answer('q1', 'pass'), answer('q3', 'pass')];

describe('critical questions', () => {
  const score = (critical: object, value = 'none', policy: Policy = {}) =>
    scoreAudit(withCritical(critical, policy), [...others, answer('q2', value)]).score;

  it('on the section: it is zeroed or capped, and the audit follows', () => {
    expect(score({ effect: 'flag', scope: 'section' })).toBe(87.5);
    expect(score({ effect: 'zero', scope: 'section' })).toBe(50);
    expect(score({ effect: 'cap', cap: 60, scope: 'section' })).toBe(80);
    expect(score({ effect: 'zero', scope: 'section' }, 'none', { rollUp: 'sectionMean' })).toBe(50);
    expect(score({ effect: 'cap', cap: 90, scope: 'section' })).toBe(87.5);
  });

  it('on the audit: the strictest holds', () => {
    expect(score({ effect: 'zero', scope: 'audit' })).toBe(0);
    expect(score({ effect: 'cap', cap: 40, scope: 'audit' })).toBe(40);
    expect(score({ effect: 'cap', cap: 90, scope: 'audit' })).toBe(87.5);
  });

  it('is missed below its threshold only, and never when not applicable', () => {
    expect(score({ effect: 'zero', scope: 'audit' }, 'most')).toBe(0);
    expect(score({ effect: 'zero', scope: 'audit', threshold: 0.8 }, 'most')).toBe(97.5);
    for (const policy of [{}, { notApplicable: 'zero' }] as const) {
      const definition = withCritical({ effect: 'zero', scope: 'audit' }, policy);
      expect(scoreAudit(definition, [...others, notApplicable('q2')]).criticalMissed).toBe(false);
    }
  });

  it('costs points in the other methods: all of them, or the part that the cap takes', () => {
    const deduction: Policy = { method: 'deduction' };
    expect(score({ effect: 'flag', scope: 'audit' }, 'none', deduction)).toBe(90);
    expect(score({ effect: 'zero', scope: 'section' }, 'none', deduction)).toBe(60);
    expect(score({ effect: 'zero', scope: 'audit' }, 'none', deduction)).toBe(0);
    expect(score({ effect: 'cap', cap: 40, scope: 'audit' }, 'none', deduction)).toBe(40);
    const points: Policy = { method: 'points', worst: 80 };
    expect(score({ effect: 'flag', scope: 'audit' }, 'none', points)).toBe(10);
    expect(score({ effect: 'zero', scope: 'audit' }, 'none', points)).toBe(80);
    expect(score({ effect: 'cap', cap: 25, scope: 'audit' }, 'none', points)).toBe(60);
  });
});

describe('deduction and points', () => {
  const questions = [
    { id: 'dirty', type: 'count', pointsEach: 4, department: 'facilities' },
    { id: 'logo', points: 10, department: 'marketing' },
    { id: 'thanks', points: 5, bonus: true, required: false },
  ];
  const score = (policy: Policy, ...given: ReturnType<typeof answer>[]) =>
    scoreAudit(define(policy, [{ id: 's', questions }]), given);

  it('start minus points, floor 0', () => {
    const result = score({ method: 'deduction' }, answer('dirty', 3), answer('logo', 'fail'));
    expect(result).toMatchObject({ score: 78, pointsLost: 22, start: 100 });
    expect(result.departments).toEqual([
      { department: 'facilities', earned: 0, possible: 0, pointsLost: 12 },
      { department: 'marketing', earned: 0, possible: 10, pointsLost: 10 },
    ]);
    expect(score({ method: 'deduction' }, answer('dirty', 30)).score).toBe(0);
    expect(score({ method: 'deduction', start: 50 }, answer('dirty', 1)).score).toBe(46);
  });

  it('points add up from 0', () => {
    expect(score({ method: 'points', worst: 60 }, answer('dirty', 3), answer('logo', 'pass')).score).toBe(12);
    expect(score({ method: 'points', worst: 60 }, answer('dirty', 0)).score).toBe(0);
  });

  it('a bonus gives points back, not beyond the best unless uncapped', () => {
    const bonus = answer('thanks', 'pass');
    expect(score({ method: 'deduction' }, answer('dirty', 2), bonus)).toMatchObject({
      score: 97,
      bonus: { earned: 5, counted: 5 },
    });
    expect(score({ method: 'deduction' }, answer('dirty', 0), bonus)).toMatchObject({
      score: 100,
      bonus: { counted: 0 },
    });
    expect(score({ method: 'deduction', bonus: 'uncapped' }, answer('dirty', 0), bonus).score).toBe(105);
    expect(score({ method: 'points', worst: 60 }, answer('dirty', 1), bonus).score).toBe(0);
  });

  it('things counted without an answer are none where the policy counts blanks, and nothing where it leaves them out', () => {
    expect(score({ method: 'deduction' }).score).toBeNull();
    expect(score({ method: 'deduction', unanswered: 'zero' }).score).toBe(90);
  });

  it('findings are what was missed, the dearest first', () => {
    const result = score({ method: 'deduction' }, answer('logo', 'fail'), answer('dirty', 3));
    expect(findingsOf(result)).toEqual([
      { question: 'dirty', instance: 0, department: 'facilities', share: null, lost: 12, critical: false },
      { question: 'logo', instance: 0, department: 'marketing', share: 0, lost: 10, critical: false },
    ]);
    expect(score({ method: 'deduction' }, answer('dirty', 0)).findings).toEqual([]);
  });
});
