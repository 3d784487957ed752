import { describe, expect, it } from 'vitest';
import { answer, define, options } from '../test/define.ts';
import { is, type PolicyDraft, rating, ratingsOf } from '../test/rate.ts';

const label = { en: 'x' };

describe('letter grades by violation points, with another scale for a second visit', () => {
  const points = { of: 'score' as const };
  const second = { condition: { question: 'visit', op: 'eq' as const, value: 'second' } };
  const letter = (grade: string, first: number, again: number) => [
    { when: { all: [second, is(points, 'le', again)] }, level: grade },
    { when: { all: [{ not: second }, is(points, 'le', first)] }, level: grade },
  ];
  const critical = { effect: 'flag' as const, scope: 'audit' as const };
  const definition = define(
    {
      method: 'points',
      worst: 150,
      decimals: 0,
      unanswered: 'zero',
      ratings: [
        rating('grade', ['closed', 'c', 'b', 'a'], {
          rules: [
            { when: is({ of: 'count', what: 'criticalMissed' }, 'ge', 3), level: 'closed' },
            ...letter('a', 13, 10),
            ...letter('b', 27, 20),
          ],
          otherwise: 'c',
        }),
        rating('posted', ['pending', 'c', 'b', 'a'], {
          rules: [
            { when: is('grade', 'eq', 'closed'), level: null },
            { when: is('grade', 'eq', 'a'), level: 'a' },
            { when: { not: second }, level: 'pending' },
            { when: is('grade', 'eq', 'b'), level: 'b' },
          ],
          otherwise: 'c',
        }),
      ],
    },
    [
      {
        id: 'general',
        questions: [
          { id: 'visit', type: 'choice', points: 0, options: options({ first: 1, second: 1 }) },
          { id: 'general', type: 'count', pointsEach: 2, pointsAtMost: 28 },
        ],
      },
      {
        id: 'food',
        questions: ['cold', 'hot', 'hands', 'pests'].map((id) => ({ id, points: 7, critical, required: false })),
      },
    ],
  );
  const visit = (which: string, general: number, ...failed: string[]) =>
    ratingsOf(definition, [
      answer('visit', which),
      answer('general', general),
      ...['cold', 'hot', 'hands', 'pests'].map((id) => answer(id, failed.includes(id) ? 'fail' : 'pass')),
    ]);

  it('grades by the scale of the visit', () => {
    expect(visit('first', 3, 'cold')).toEqual({ grade: 'a', posted: 'a' });
    expect(visit('second', 3, 'cold')).toEqual({ grade: 'b', posted: 'b' });
    expect(visit('first', 6, 'cold')).toEqual({ grade: 'b', posted: 'pending' });
    expect(visit('second', 99)).toEqual({ grade: 'c', posted: 'c' });
  });

  it('three critical violations close, whatever the points, and post no grade', () => {
    expect(visit('first', 0, 'cold', 'hot', 'hands')).toEqual({ grade: 'closed', posted: null });
  });
});

describe('key questions, put together by counting', () => {
  const keys = ['safe', 'effective', 'caring', 'responsive', 'well-led'];
  const four = ['inadequate', 'improve', 'good', 'outstanding'];
  const share = (key: string) => ({ of: 'percentage' as const, over: { sections: [key] } });
  const key = (id: string) =>
    rating(id, four, {
      rules: [
        { when: is({ of: 'count', what: 'criticalMissed', over: { sections: [id] } }, 'ge', 1), level: 'inadequate' },
        { when: is(share(id), 'ge', 88), level: 'outstanding' },
        { when: is(share(id), 'ge', 63), level: 'good' },
        { when: is(share(id), 'ge', 39), level: 'improve' },
        { when: is(share(id), 'ge', 0), level: 'inadequate' },
      ],
    });
  const many = (level: string, op: 'eq' | 'le' = 'eq') => ({
    of: 'holding' as const,
    tests: keys.map((id) => is(id, op, level)),
  });
  const policy: PolicyDraft = {
    ratings: [
      ...keys.map(key),
      rating('overall', four, {
        rules: [
          { when: is(many('inadequate'), 'ge', 2), level: 'inadequate' },
          { when: is(many('improve', 'le'), 'ge', 2), level: 'improve' },
          {
            when: { all: [is(many('outstanding'), 'ge', 2), is(many('improve', 'le'), 'eq', 0)] },
            level: 'outstanding',
          },
        ],
        otherwise: 'good',
        caps: [{ when: is(many('inadequate'), 'ge', 1), atMost: 'improve' }],
      }),
    ],
  };
  const definition = define(
    policy,
    keys.map((id) => ({
      id,
      questions: [
        { id: `${id}-mark`, type: 'scale', from: 0, to: 100, weight: 3 },
        { id: `${id}-stop`, weight: 1, critical: { effect: 'flag', scope: 'section' } },
      ],
    })),
  );
  const overall = (marks: number[], stopped: string[] = []) =>
    ratingsOf(
      definition,
      keys.flatMap((id, index) => [
        answer(`${id}-mark`, marks[index] ?? 0),
        answer(`${id}-stop`, stopped.includes(id) ? 'fail' : 'pass'),
      ]),
    )['overall'];

  it('two inadequate make it inadequate, one caps it', () => {
    expect(overall([0, 0, 90, 90, 90])).toBe('inadequate');
    expect(overall([90, 90, 90, 90, 90], ['safe'])).toBe('improve');
    expect(overall([90, 90, 90, 90, 90], ['safe', 'caring'])).toBe('inadequate');
  });

  it('outstanding wants two outstanding and none below good', () => {
    expect(overall([90, 90, 70, 70, 70])).toBe('outstanding');
    expect(overall([90, 70, 70, 70, 70])).toBe('good');
    expect(overall([90, 90, 90, 90, 30])).toBe('good');
    expect(overall([90, 90, 90, 30, 30])).toBe('improve');
  });
});

describe('a risk class by likelihood and severity', () => {
  const option = (id: string, value: number) => ({ id, label, share: 1 - (value - 1) / 4, value });
  const marks = ['rare', 'unlikely', 'possible', 'likely', 'certain'].map((id, index) => option(id, index + 1));
  const harm = ['none', 'minor', 'moderate', 'major', 'fatal'].map((id, index) => option(id, index + 1));
  const valueOf = (question: string) => ({
    measure: { of: 'sum' as const, what: 'value' as const, over: { questions: [question] } },
  });
  const product = { of: 'product' as const, parts: [valueOf('likelihood'), valueOf('severity')] };
  const cell = (likelihood: string, severity: string) => ({
    condition: {
      all: [
        { question: 'likelihood', op: 'eq' as const, value: likelihood },
        { question: 'severity', op: 'eq' as const, value: severity },
      ],
    },
  });
  const definition = define(
    {
      ratings: [
        rating('by-product', ['extreme', 'high', 'medium', 'low'], {
          rules: [
            { when: is(product, 'ge', 15), level: 'extreme' },
            { when: is(product, 'ge', 8), level: 'high' },
            { when: is(product, 'ge', 4), level: 'medium' },
          ],
          otherwise: 'low',
        }),
        rating('by-table', ['stop', 'act', 'watch'], {
          rules: [
            {
              when: { any: [cell('rare', 'fatal'), cell('likely', 'major'), cell('certain', 'fatal')] },
              level: 'stop',
            },
            { when: { any: [cell('possible', 'moderate'), cell('likely', 'moderate')] }, level: 'act' },
          ],
          otherwise: 'watch',
        }),
      ],
      figures: [{ id: 'risk', label, measure: product, decimals: 0 }],
    },
    [
      {
        id: 's',
        questions: [
          { id: 'likelihood', type: 'choice', options: marks },
          { id: 'severity', type: 'choice', options: harm },
        ],
      },
    ],
  );
  const rate = (likelihood: string, severity: string) =>
    ratingsOf(definition, [answer('likelihood', likelihood), answer('severity', severity)]);

  it('by their product, or cell by cell', () => {
    expect(rate('likely', 'major')).toEqual({ 'by-product': 'extreme', 'by-table': 'stop' });
    expect(rate('rare', 'fatal')).toEqual({ 'by-product': 'medium', 'by-table': 'stop' });
    expect(rate('possible', 'moderate')).toEqual({ 'by-product': 'high', 'by-table': 'act' });
    expect(rate('rare', 'minor')).toEqual({ 'by-product': 'low', 'by-table': 'watch' });
  });
});
