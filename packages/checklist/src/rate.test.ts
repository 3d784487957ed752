import { describe, expect, it } from 'vitest';
import type { Answer } from './answers.ts';
import { scoreAudit } from './score.ts';
import { answer, define } from './test/define.ts';

const label = { en: 'x' };
const band = (id: string, from: number) => ({ id, label, from, tone: 'good' as const });

describe('bands', () => {
  it('are judged on the rounded score, so that 90.0 is never a B', () => {
    const questions = [
      { id: 'a', weight: 8996 },
      { id: 'b', weight: 1004 },
    ];
    const bands = [band('c', 0), band('b', 60), band('a', 90)];
    const answers = [answer('a', 'pass'), answer('b', 'fail')];
    const result = (decimals: number) => scoreAudit(define({ bands, decimals }, [{ id: 's', questions }]), answers);
    expect(result(1)).toMatchObject({ score: 90, band: 'a' });
    expect(result(2)).toMatchObject({ score: 89.96, band: 'b' });
    expect(scoreAudit(define({ bands }, [{ id: 's', questions }]), []).band).toBeUndefined();
  });
});

/** One to five stars by a scale question, for a composed rating. */
const levels = ['1', '2', '3', '4', '5'].map((id) => ({ id, label, tone: 'warn' as const }));
const stars = (id: string, question: string) => ({
  id,
  label,
  levels,
  rules: ['5', '4', '3', '2', '1'].map((level) => ({
    when: {
      measure: { of: 'smallest' as const, what: 'share' as const, over: { questions: [question] } },
      op: 'ge' as const,
      value: (Number(level) - 1) / 4,
    },
    level,
  })),
});

describe('a rating composed of others', () => {
  const names = ['health', 'staff', 'quality'];
  const is = (rating: string, op: 'eq' | 'ge' | 'gt', level: string) => ({ rating, op, level });
  const overall = {
    id: 'overall',
    label,
    levels,
    base: 'health',
    steps: [
      { when: { all: [is('staff', 'ge', '4'), { rating: 'staff', op: 'gt' as const, than: 'health' }] }, by: 1 },
      { when: is('staff', 'eq', '1'), by: -1 },
      { when: is('quality', 'eq', '5'), by: 1 },
      { when: is('quality', 'eq', '1'), by: -1 },
    ],
    caps: [{ when: is('health', 'eq', '1'), atMost: '2' }],
  };
  const definition = define({ ratings: [...names.map((name) => stars(name, name)), overall] }, [
    { id: 's', questions: names.map((id) => ({ id, type: 'scale', from: 1, to: 5 })) },
  ]);
  const rate = (...given: number[]) => {
    const answers: Answer[] = given.map((value, index) => answer(names[index] ?? '', value));
    return scoreAudit(definition, answers).ratings[3]?.level;
  };

  it('starts from one, steps up and down within its levels, and is capped', () => {
    expect(rate(3, 3, 3)).toBe('3');
    expect(rate(3, 4, 5)).toBe('5');
    expect(rate(4, 4, 3)).toBe('4');
    expect(rate(5, 5, 5)).toBe('5');
    expect(rate(2, 1, 1)).toBe('1');
    expect(rate(1, 5, 5)).toBe('2');
  });

  it('is none where what it starts from is unknown', () => {
    const { ratings } = scoreAudit(definition, [answer('staff', 3)]);
    expect(ratings.map(({ rating, level }) => ({ rating, level }))).toEqual([
      { rating: 'health', level: null },
      { rating: 'staff', level: '3' },
      { rating: 'quality', level: null },
      { rating: 'overall', level: null },
    ]);
  });
});

describe('measures', () => {
  it('see score, sums, extremes and counts', () => {
    const when = (of: string, what: string | undefined, op: string, value: number, over?: object) => {
      const measure = { of, ...(what ? { what } : {}), ...(over ? { over } : {}) };
      const rating = {
        id: 'r',
        label,
        levels: [{ id: 'yes', label, tone: 'good' }],
        rules: [{ when: { measure, op, value }, level: 'yes' }],
      };
      const definition = define({ ratings: [rating as never] }, [
        {
          id: 's',
          questions: [
            { id: 'a', weight: 0.1 },
            { id: 'b', weight: 0.2 },
          ],
        },
        { id: 't', questions: [{ id: 'c', critical: { effect: 'flag', scope: 'audit' } }, { id: 'd' }] },
      ]);
      const answers = [answer('a', 'pass'), answer('b', 'pass'), answer('c', 'fail')];
      return scoreAudit(definition, answers).ratings[0]?.level === 'yes';
    };
    expect(when('score', undefined, 'eq', 23.1)).toBe(true);
    expect(when('sum', 'earned', 'eq', 0.3)).toBe(true);
    expect(when('sum', 'possible', 'eq', 1, { sections: ['t'] })).toBe(true);
    expect(when('largest', 'share', 'eq', 0, { questions: ['c'] })).toBe(true);
    expect(when('smallest', 'share', 'ge', 0, { questions: ['d'] })).toBe(false);
    expect(when('count', 'missed', 'eq', 1)).toBe(true);
    expect(when('count', 'criticalMissed', 'eq', 1)).toBe(true);
    expect(when('count', 'unanswered', 'eq', 1)).toBe(true);
    expect(when('count', 'counted', 'lt', 3)).toBe(false);
  });
});
