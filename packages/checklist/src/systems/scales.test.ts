import { describe, expect, it } from 'vitest';
import { scoreAudit } from '../score.ts';
import { answer, define, type QuestionDraft } from '../test/define.ts';
import { is, rating, ratingsOf, type RatingDraft } from '../test/rate.ts';

const label = { en: 'x' };

/** Marks of a scale where 0 is best: share 1 for 0, and the mark itself as the option's value. */
function marks(id: string, ...values: number[]): QuestionDraft {
  const worst = Math.max(...values);
  const options = values.map((value) => ({ id: String(value), label, share: 1 - value / worst, value }));
  return { id, type: 'choice', points: worst, options };
}

describe('several scales in one checklist', () => {
  const sum = (...questions: string[]) => ({ of: 'sum' as const, what: 'value' as const, over: { questions } });
  const worst = (...questions: string[]) => ({ of: 'largest' as const, what: 'value' as const, over: { questions } });
  const core = ['food', 'building'] as const;
  const definition = define(
    {
      method: 'points',
      worst: 80,
      decimals: 0,
      ratings: [
        rating('rating', ['0', '1', '2', '3'], {
          rules: [
            { when: is({ of: 'count', what: 'unanswered' }, 'ge', 1), level: null },
            { when: { all: [is(sum(...core), 'le', 10), is(worst(...core), 'le', 5)] }, level: '3' },
            { when: { all: [is(sum(...core), 'le', 20), is(worst(...core), 'le', 10)] }, level: '2' },
            { when: is(sum(...core), 'le', 30), level: '1' },
          ],
          otherwise: '0',
          caps: [{ when: is(sum('trust'), 'ge', 20), atMost: '1' }],
        }),
        rating('interval', ['6', '12', '18', '24'], {
          rules: [
            { when: is({ of: 'figure', figure: 'risk' }, 'ge', 60), level: '6' },
            { when: is({ of: 'figure', figure: 'risk' }, 'ge', 40), level: '12' },
            { when: is({ of: 'figure', figure: 'risk' }, 'ge', 20), level: '18' },
          ],
          otherwise: '24',
        }),
      ],
      figures: [
        { id: 'hygiene', label, measure: sum(...core) },
        {
          id: 'risk',
          label,
          measure: { of: 'sum', parts: [{ measure: sum(...core) }, { measure: sum('trust'), weight: 1.5 }] },
        },
        {
          id: 'compliance',
          label,
          decimals: 1,
          measure: {
            of: 'product',
            parts: [{ measure: { of: 'number', value: 100 } }, { measure: { of: 'mean', what: 'share' } }],
          },
        },
      ],
    },
    [
      {
        id: 's',
        questions: [
          marks('food', 0, 5, 10, 15, 20),
          marks('building', 0, 5, 10, 15, 20),
          marks('trust', 0, 10, 20, 30),
        ],
      },
    ],
  );
  const audit = (food: number, building: number, trust: number) =>
    scoreAudit(definition, [
      answer('food', String(food)),
      answer('building', String(building)),
      answer('trust', String(trust)),
    ]);

  it('every scale has its own sum, its own rating and its own place in the figures', () => {
    const result = audit(10, 5, 20);
    expect(result.score).toBe(35);
    expect(result.ratings.map(({ level }) => level)).toEqual(['1', '12']);
    expect(result.figures).toEqual([
      { figure: 'hygiene', value: 15 },
      { figure: 'risk', value: 45 },
      { figure: 'compliance', value: 52.8 },
    ]);
    expect(audit(5, 5, 0).ratings.map(({ level }) => level)).toEqual(['3', '24']);
    expect(audit(20, 20, 30).ratings.map(({ level }) => level)).toEqual(['0', '6']);
  });

  it('is not rated while a scale is open', () => {
    expect(ratingsOf(definition, [answer('food', '0'), answer('building', '0')])['rating']).toBeNull();
  });
});

describe('sub-ratings put together', () => {
  const five = ['1', '2', '3', '4', '5'];
  const names = ['a', 'b', 'c'];
  const mark = (question: string): RatingDraft =>
    rating(question, five, { base: { of: 'mean', what: 'value', over: { questions: [question] } } });
  const parts = names.map((one) => ({ measure: { of: 'level' as const, rating: one } }));
  const weights = [1, 2, 5];
  const weighted = parts.map((part, index) => ({ ...part, weight: weights[index] ?? 1 }));
  const together = (id: string, base: RatingDraft['base']) => rating(id, five, { base });
  const definition = define(
    {
      ratings: [
        ...names.map(mark),
        together('worst', { of: 'smallest', parts }),
        together('best', { of: 'largest', parts }),
        together('median', { of: 'median', parts }),
        together('mean', { of: 'rounded', measure: { of: 'mean', parts } }),
        together('mean-down', { of: 'rounded', measure: { of: 'mean', parts }, direction: 'down' }),
        together('weighted', { of: 'mean', parts: weighted }),
        together('worst-of-two', { of: 'smallest', parts: parts.slice(0, 2) }),
        // No more than one above the worst.
        together('held', {
          of: 'smallest',
          parts: [
            { measure: { of: 'mean', parts } },
            {
              measure: {
                of: 'sum',
                parts: [{ measure: { of: 'smallest', parts } }, { measure: { of: 'number', value: 1 } }],
              },
            },
          ],
        }),
      ],
    },
    [{ id: 's', questions: names.map((id) => ({ id, type: 'scale', from: 1, to: 5 })) }],
  );
  const rate = (a: number, b: number, c: number) =>
    ratingsOf(definition, [answer('a', a), answer('b', b), answer('c', c)]);

  it('worst, best, median, mean, weighted mean, and held to one above the worst', () => {
    expect(rate(1, 4, 5)).toMatchObject({
      worst: '1',
      best: '5',
      median: '4',
      mean: '3',
      'mean-down': '3',
      weighted: '4',
      'worst-of-two': '1',
      held: '2',
    });
    expect(rate(2, 2, 4)).toMatchObject({ mean: '3', 'mean-down': '2', weighted: '3', held: '3' });
    expect(rate(5, 5, 5)).toMatchObject({ worst: '5', median: '5', weighted: '5', held: '5' });
  });

  it('one that is unknown leaves the whole unknown, unless it may be skipped', () => {
    const skipping = define(
      {
        ratings: [
          ...names.map(mark),
          together('known', { of: 'mean', parts, unknown: 'skip' }),
          together('all', { of: 'mean', parts }),
        ],
      },
      [{ id: 's', questions: names.map((id) => ({ id, type: 'scale', from: 1, to: 5, required: false })) }],
    );
    expect(ratingsOf(skipping, [answer('a', 2), answer('b', 4)])).toMatchObject({ c: null, known: '3', all: null });
  });
});

describe('deductions with a ceiling', () => {
  const definition = define({ method: 'deduction', decimals: 0 }, [
    {
      id: 'service',
      pointsAtMost: 20,
      questions: [
        { id: 'greeting', points: 15 },
        { id: 'thanks', points: 15 },
        { id: 'wait', points: 10 },
      ],
    },
    { id: 'kitchen', questions: [{ id: 'crumbs', type: 'count', pointsEach: 3, pointsAtMost: 10 }] },
  ]);
  const audit = (greeting: string, thanks: string, wait: string, crumbs: number) =>
    scoreAudit(definition, [
      answer('greeting', greeting),
      answer('thanks', thanks),
      answer('wait', wait),
      answer('crumbs', crumbs),
    ]);

  it('a section and a count lose no more than they may, and the explanation adds up', () => {
    expect(audit('fail', 'pass', 'pass', 2).score).toBe(79);
    const result = audit('fail', 'fail', 'fail', 9);
    expect(result).toMatchObject({ score: 70, pointsLost: 30 });
    const lost = result.sections.flatMap(({ questions }) => questions.map((one) => one.lost));
    expect(lost.reduce((sum, one) => sum + one, 0)).toBeCloseTo(30, 10);
    expect(lost).toEqual([7.5, 7.5, 5, 10]);
  });

  it('a critical miss takes all that the section can lose, and no more', () => {
    const strict = define({ method: 'deduction', decimals: 0 }, [
      {
        id: 's',
        pointsAtMost: 20,
        questions: [
          { id: 'a', points: 15, critical: { effect: 'zero', scope: 'section' } },
          { id: 'b', points: 30 },
        ],
      },
    ]);
    expect(scoreAudit(strict, [answer('a', 'fail'), answer('b', 'pass')]).score).toBe(80);
  });
});

describe('a checklist that only rates', () => {
  const definition = define(
    {
      ratings: [
        rating('size', ['small', 'large'], {
          rules: [{ when: is({ of: 'sum', what: 'value' }, 'ge', 100), level: 'large' }],
          otherwise: 'small',
        }),
      ],
    },
    [{ id: 's', questions: ['seats', 'terrace'].map((id) => ({ id, type: 'number', required: false })) }],
  );

  it('has ratings without a score, once something is answered', () => {
    expect(scoreAudit(definition, [answer('seats', 80), answer('terrace', 20)])).toMatchObject({
      score: null,
      reason: 'NOTHING_POSSIBLE',
      ratings: [{ level: 'large' }],
    });
    expect(ratingsOf(definition, [])).toEqual({ size: null });
  });
});
