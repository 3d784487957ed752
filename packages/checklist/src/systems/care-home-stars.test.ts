import { describe, expect, it } from 'vitest';
import { scoreAudit } from '../score.ts';
import { answer, define, type QuestionDraft } from '../test/define.ts';
import { is, rating, ratingsOf } from '../test/rate.ts';

/**
 * Stars composed of three sub-ratings. Inspection stars by thresholds on deficiency points; staffing by the sum of the points of two
 * sub-sub-ratings on hours per resident; quality by a mean. Overall: inspection, one up or down by staffing and by quality, and two caps.
 */
const stars = ['1', '2', '3', '4', '5'];
const points = { of: 'score' as const };
const hours = (question: string) => ({
  of: 'quotient' as const,
  measure: { of: 'sum' as const, what: 'value' as const, over: { questions: [question] } },
  by: { of: 'sum' as const, what: 'value' as const, over: { questions: ['residents'] } },
});
const worth = (id: string, question: string, steps: [number, string, number][]) => ({
  ...rating(id, [], {
    rules: steps.toReversed().map(([from, level]) => ({ when: is(hours(question), 'ge', from), level })),
  }),
  levels: steps.map(([, level, value]) => ({ id: level, label: { en: level }, tone: 'warn' as const, value })),
});
const staffingPoints = {
  of: 'sum' as const,
  parts: [
    { measure: { of: 'level' as const, rating: 'nurses' } },
    { measure: { of: 'level' as const, rating: 'all-staff' }, weight: 2 },
  ],
};
const severity = (id: string, pointsEach: number): QuestionDraft => ({
  id,
  type: 'count',
  pointsEach,
  required: false,
});

const definition = define(
  {
    method: 'points',
    worst: 200,
    unanswered: 'zero',
    decimals: 0,
    ratings: [
      rating('inspection', stars, {
        rules: [
          { when: is(points, 'le', 10), level: '5' },
          { when: is(points, 'le', 25), level: '4' },
          { when: is(points, 'le', 50), level: '3' },
          { when: is(points, 'le', 90), level: '2' },
        ],
        otherwise: '1',
      }),
      worth('nurses', 'nurse-hours', [
        [0, 'low', 10],
        [0.4, 'fair', 30],
        [0.8, 'high', 50],
      ]),
      worth('all-staff', 'staff-hours', [
        [0, 'low', 10],
        [3, 'fair', 30],
        [4.1, 'high', 50],
      ]),
      rating('staffing', stars, {
        rules: [
          { when: is(staffingPoints, 'ge', 150), level: '5' },
          { when: is(staffingPoints, 'ge', 110), level: '4' },
          { when: is(staffingPoints, 'ge', 70), level: '3' },
          { when: is(staffingPoints, 'ge', 50), level: '2' },
          { when: is(staffingPoints, 'ge', 0), level: '1' },
        ],
      }),
      rating('quality', stars, {
        base: { of: 'rounded', measure: { of: 'mean', what: 'value', over: { sections: ['quality'] } } },
      }),
      rating('overall', stars, {
        base: 'inspection',
        steps: [
          { when: is('staffing', 'eq', '5'), by: 1 },
          { when: { all: [is('staffing', 'eq', '4'), { rating: 'staffing', op: 'gt', than: 'inspection' }] }, by: 1 },
          { when: is('staffing', 'eq', '1'), by: -1 },
          { when: is('quality', 'eq', '5'), by: 1 },
          { when: is('quality', 'eq', '1'), by: -1 },
        ],
        caps: [
          { when: is('inspection', 'eq', '1'), atMost: '2' },
          { when: { condition: { location: 'specialFocus', op: 'eq', value: true } }, atMost: '3' },
        ],
      }),
    ],
  },
  [
    { id: 'deficiencies', questions: [severity('minor', 4), severity('harm', 20), severity('danger', 50)] },
    {
      id: 'staff',
      questions: ['residents', 'nurse-hours', 'staff-hours'].map((id) => ({ id, type: 'number', required: false })),
    },
    {
      id: 'quality',
      questions: ['falls', 'pain', 'visits'].map((id) => ({ id, type: 'scale', from: 1, to: 5, points: 0 })),
    },
  ],
);

const staff = (residents: number, nurses: number, all: number) => [
  answer('residents', residents),
  answer('nurse-hours', nurses),
  answer('staff-hours', all),
];
const quality = (...marks: number[]) => ['falls', 'pain', 'visits'].map((id, index) => answer(id, marks[index] ?? 0));

describe('care homes: stars of three sub-ratings, steps and caps', () => {
  it('thresholds on points, sums of the points of sub-ratings, and a rounded mean', () => {
    const ratings = ratingsOf(definition, [
      answer('minor', 3),
      answer('harm', 1),
      ...staff(100, 85, 310),
      ...quality(4, 4, 5),
    ]);
    expect(ratings).toEqual({
      inspection: '3',
      nurses: 'high',
      'all-staff': 'fair',
      staffing: '4',
      quality: '4',
      overall: '4',
    });
  });

  it('goes up by staffing and by quality, never beyond five', () => {
    const best = [...staff(100, 85, 420), ...quality(5, 5, 5)];
    expect(ratingsOf(definition, [answer('minor', 5), ...best])['overall']).toBe('5');
    expect(ratingsOf(definition, [answer('harm', 2), ...best])['overall']).toBe('5');
    expect(ratingsOf(definition, [answer('danger', 1), ...best])['overall']).toBe('5');
  });

  it('a base of one star rises by one only; a home under special focus has three at most', () => {
    const best = [...staff(100, 85, 420), ...quality(5, 5, 5)];
    expect(ratingsOf(definition, [answer('danger', 2), ...best])).toMatchObject({ inspection: '1', overall: '2' });
    const context = { location: { specialFocus: true } };
    expect(ratingsOf(definition, [answer('minor', 1), ...best], context)['overall']).toBe('3');
  });

  it('goes down by poor staffing and quality, and says how it came about', () => {
    const { ratings } = scoreAudit(definition, [answer('harm', 1), ...staff(100, 10, 150), ...quality(1, 1, 2)]);
    expect(ratings.at(-1)).toEqual({
      rating: 'overall',
      level: '2',
      why: { from: 'base', start: '4', steps: [2, 4], caps: [] },
    });
  });

  it('what is not known moves nothing: no staff figures, no staffing stars', () => {
    expect(ratingsOf(definition, [answer('minor', 1), ...quality(3, 3, 3)])).toMatchObject({
      nurses: null,
      staffing: null,
      overall: '5',
    });
  });
});
