import { describe, expect, it } from 'vitest';
import type { Answer } from '../answers.ts';
import { scoreAudit } from '../score.ts';
import { answer, define, notApplicable } from '../test/define.ts';
import { is, rating, ratingsOf } from '../test/rate.ts';

const label = { en: 'x' };
const option = (id: string, share: number, value: number) => ({ id, label, share, value });

describe('a certificate by a table of how many of each kind', () => {
  const marks = [option('met', 1, 0), option('minor', 0.5, 1), option('major', 0.2, 5), option('critical', 0, 25)];
  const found = (value: string) => ({
    of: 'count' as const,
    what: 'counted' as const,
    over: { where: [{ answer: 'eq' as const, value }] },
  });
  const upTo = (majors: number, minors: number) => ({
    all: [is(found('major'), 'le', majors), is(found('minor'), 'le', minors)],
  });
  const fundamental = {
    of: 'count' as const,
    what: 'counted' as const,
    over: { tags: ['fundamental'], where: [{ answer: 'in' as const, value: ['major', 'critical'] }] },
  };
  const ids = Array.from({ length: 40 }, (_, index) => `q${index}`);
  const definition = define(
    {
      ratings: [
        rating('grade', ['d', 'c', 'b', 'a', 'aa'], {
          rules: [
            { when: { any: [is(found('critical'), 'ge', 1), is(fundamental, 'ge', 1)] }, level: null },
            { when: upTo(0, 5), level: 'aa' },
            { when: upTo(0, 10), level: 'a' },
            { when: { any: [upTo(0, 16), upTo(1, 10)] }, level: 'b' },
            { when: { any: [upTo(0, 24), upTo(1, 16), upTo(2, 10)] }, level: 'c' },
            { when: { any: [upTo(0, 30), upTo(1, 24), upTo(2, 16)] }, level: 'd' },
          ],
        }),
        rating('announced', ['d', 'c', 'b', 'a', 'aa', 'aa-plus'], {
          base: 'grade',
          steps: [{ when: { condition: { all: [{ location: 'unannounced', op: 'eq', value: true }] } }, by: 1 }],
        }),
      ],
    },
    [
      {
        id: 's',
        questions: ids.map((id, index) => ({
          id,
          type: 'graded',
          options: marks,
          tags: index === 0 ? ['fundamental'] : [],
        })),
      },
    ],
  );
  const audit = (minors: number, majors: number, first?: string) =>
    ids.map((id, index): Answer => {
      if (index === 0) return answer(id, first ?? 'met');
      return answer(id, index <= minors ? 'minor' : index <= minors + majors ? 'major' : 'met');
    });
  const grade = (...how: Parameters<typeof audit>) => ratingsOf(definition, audit(...how))['grade'];

  it('row by row, and none with a critical finding or on what is fundamental', () => {
    expect([grade(5, 0), grade(6, 0), grade(11, 0), grade(10, 1), grade(11, 1), grade(10, 2), grade(16, 2)]).toEqual([
      'aa',
      'a',
      'b',
      'b',
      'c',
      'c',
      'd',
    ]);
    expect([grade(31, 0), grade(0, 0, 'major'), grade(0, 0, 'critical'), grade(0, 0, 'minor')]).toEqual([
      null,
      null,
      null,
      'aa',
    ]);
  });

  it('one better when nobody knew of the visit', () => {
    expect(ratingsOf(definition, audit(0, 0), { location: { unannounced: true } })['announced']).toBe('aa-plus');
    expect(ratingsOf(definition, audit(40, 0), { location: { unannounced: true } })['announced']).toBeNull();
  });
});

describe('marks below zero, and a part of the whole taken by what is serious', () => {
  const marks = [
    option('a', 1, 20),
    option('b', 0.75, 15),
    option('c', 0.25, 5),
    option('d', 0, -20),
    option('major', 0, 0),
  ];
  const counted = { of: 'count' as const, what: 'counted' as const };
  const times = (by: number, measure: object) => ({ measure, weight: by });
  const knockedOut = { ...counted, over: { tags: ['knock-out'], where: [{ answer: 'eq' as const, value: 'd' }] } };
  const majors = { ...counted, over: { where: [{ answer: 'eq' as const, value: 'major' }] } };
  const level = {
    of: 'sum',
    parts: [
      times(100, {
        of: 'quotient',
        measure: { of: 'sum', what: 'value' },
        by: { of: 'sum', parts: [times(20, counted)] },
      }),
      times(-15, majors),
      times(-50, knockedOut),
    ],
  };
  const total = { of: 'figure' as const, figure: 'total' };
  const definition = define(
    {
      figures: [{ id: 'total', label, measure: level as never, decimals: 2 }],
      ratings: [
        rating('certificate', ['none', 'foundation', 'higher'], {
          rules: [
            { when: { any: [is(knockedOut, 'ge', 1), is(majors, 'ge', 2), is(total, 'lt', 75)] }, level: 'none' },
            { when: is(total, 'ge', 95), level: 'higher' },
          ],
          otherwise: 'foundation',
        }),
      ],
    },
    [
      {
        id: 's',
        questions: Array.from({ length: 20 }, (_, index) => ({
          id: `q${index}`,
          type: 'graded',
          options: marks,
          allowNotApplicable: true,
          tags: index < 2 ? ['knock-out'] : [],
        })),
      },
    ],
  );
  const audit = (...values: string[]) => {
    const answers = Array.from({ length: 20 }, (_, index) => {
      const value = values[index] ?? 'a';
      return value === 'n/a' ? notApplicable(`q${index}`) : answer(`q${index}`, value);
    });
    const { figures, ratings } = scoreAudit(definition, answers);
    return [figures?.[0]?.value, ratings[0]?.level];
  };

  it('is a figure of its own, and the rating looks at it', () => {
    expect(audit()).toEqual([100, 'higher']);
    expect(audit('b', 'b', 'b', 'c')).toEqual([92.5, 'foundation']);
    expect(audit('a', 'a', 'd')).toEqual([90, 'foundation']);
    expect(audit('d')).toEqual([40, 'none']);
    expect(audit('a', 'a', 'major')).toEqual([80, 'foundation']);
    expect(audit('a', 'a', 'major', 'major')).toEqual([60, 'none']);
    expect(audit('n/a', 'n/a', 'b', 'n/a')).toEqual([98.53, 'higher']);
  });
});
