import { describe, expect, it } from 'vitest';
import { scoreAudit } from '../score.ts';
import { answer, define, notApplicable, options } from '../test/define.ts';
import { is, rating, ratingsOf } from '../test/rate.ts';

const label = { en: 'x' };

describe('a percentage to reach in every section', () => {
  const percentage = { of: 'percentage' as const };
  const short = { of: 'holding' as const, each: 'section' as const, test: is(percentage, 'lt', 80) };
  const definition = define(
    {
      ratings: [
        rating('pass', ['fail', 'pass'], { rules: [{ when: is(short, 'ge', 1), level: 'fail' }], otherwise: 'pass' }),
      ],
      figures: [
        { id: 'weakest', label, measure: { of: 'smallest', each: 'section', measure: percentage } },
        {
          id: 'weakest-room',
          label,
          measure: { of: 'smallest', each: 'instance', over: { sections: ['rooms'] }, measure: percentage },
        },
      ],
    },
    [
      { id: 'front', questions: [{ id: 'sign', weight: 9 }, { id: 'door' }] },
      {
        id: 'rooms',
        repeat: { label, min: 1, max: 5 },
        questions: [
          { id: 'clean', weight: 4 },
          { id: 'warm', allowNotApplicable: true },
        ],
      },
      { id: 'garden', condition: { location: 'garden', op: 'eq', value: true }, questions: [{ id: 'lawn' }] },
    ],
  );
  const front = [answer('sign', 'pass'), answer('door', 'fail')];

  it('one section below fails the whole; a hidden one is none', () => {
    const good = [answer('clean', 'pass', 0), answer('warm', 'fail', 0)];
    expect(ratingsOf(definition, [...front, ...good])).toEqual({ pass: 'pass' });
    const bad = [answer('clean', 'fail', 0), notApplicable('warm', 0)];
    expect(ratingsOf(definition, [...front, ...bad])).toEqual({ pass: 'fail' });
  });

  it('the weakest section and the weakest room are figures', () => {
    const rooms = [
      answer('clean', 'pass', 0),
      answer('warm', 'pass', 0),
      answer('clean', 'pass', 1),
      answer('warm', 'fail', 1),
    ];
    expect(scoreAudit(definition, [...front, ...rooms]).figures).toEqual([
      { figure: 'weakest', value: 90 },
      { figure: 'weakest-room', value: 80 },
    ]);
  });

  it('is judged on the percentage that people see', () => {
    const tight = (weight: number) =>
      define(
        {
          ratings: [
            rating('pass', ['no', 'yes'], {
              rules: [{ when: is(percentage, 'ge', 80), level: 'yes' }],
              otherwise: 'no',
            }),
          ],
        },
        [
          {
            id: 's',
            questions: [
              { id: 'met', weight },
              { id: 'missed', weight: 10_000 - weight },
            ],
          },
        ],
      );
    const rate = (weight: number) =>
      ratingsOf(tight(weight), [answer('met', 'pass'), answer('missed', 'fail')])['pass'];
    expect([rate(7995), rate(7994)]).toEqual(['yes', 'no']);
  });
});

describe('gold, silver and bronze with prerequisites', () => {
  const missing = { of: 'count' as const, what: 'missed' as const, over: { tags: ['must'] } };
  const open = { of: 'count' as const, what: 'unanswered' as const, over: { tags: ['must'] } };
  const earned = (...sections: string[]) => ({
    of: 'sum' as const,
    what: 'earned' as const,
    over: { ...(sections.length > 0 ? { sections } : {}) },
  });
  const medal = (level: string, all: number, energy: number) => ({
    when: { all: [is(earned(), 'ge', all), is(earned('energy'), 'ge', energy)] },
    level,
  });
  const definition = define(
    {
      ratings: [
        rating('medal', ['bronze', 'silver', 'gold'], {
          rules: [
            { when: { any: [is(missing, 'ge', 1), is(open, 'ge', 1)] }, level: null },
            medal('gold', 16, 6),
            medal('silver', 12, 4),
            medal('bronze', 8, 0),
          ],
        }),
      ],
    },
    [
      {
        id: 'basics',
        questions: [
          { id: 'metering', tags: ['must'], weight: 0 },
          { id: 'no-smoking', tags: ['must', 'air'], weight: 0 },
        ],
      },
      {
        id: 'energy',
        questions: [
          { id: 'solar', weight: 4 },
          { id: 'lights', weight: 3 },
        ],
      },
      {
        id: 'water',
        questions: [
          { id: 'taps', weight: 5 },
          { id: 'garden', weight: 5 },
        ],
      },
    ],
  );
  const basics = ['metering', 'no-smoking'];
  const medalOf = (...met: string[]) =>
    ratingsOf(
      definition,
      [...basics, 'solar', 'lights', 'taps', 'garden'].map((id) => answer(id, met.includes(id) ? 'pass' : 'fail')),
    )['medal'];

  it('no medal without the prerequisites, else by points in all and in energy', () => {
    expect(medalOf('metering', 'solar', 'lights', 'taps', 'garden')).toBeNull();
    expect(medalOf(...basics, 'solar', 'lights', 'taps', 'garden')).toBe('gold');
    expect(medalOf(...basics, 'solar', 'taps', 'garden')).toBe('silver');
    expect(medalOf(...basics, 'taps', 'garden')).toBe('bronze');
    expect(medalOf(...basics, 'taps')).toBeNull();
    expect(ratingsOf(definition, [answer('taps', 'pass')])['medal']).toBeNull();
  });
});

describe('one major or three minors fail', () => {
  const graded = (id: string, tag: string) => ({
    id,
    type: 'graded',
    options: options({ ok: 1, minor: 0.5, major: 0 }),
    tags: [tag],
  });
  const found = (value: string, tags?: string[]) => ({
    of: 'count' as const,
    what: 'counted' as const,
    over: { ...(tags ? { tags } : {}), where: [{ answer: 'eq' as const, value }] },
  });
  const minorsByTag = { of: 'holding' as const, each: 'tag' as const, test: is(found('minor'), 'ge', 1) };
  const definition = define(
    {
      ratings: [
        rating('certificate', ['refused', 'conditional', 'granted'], {
          rules: [
            { when: { any: [is(found('major'), 'ge', 1), is(found('minor'), 'ge', 3)] }, level: 'refused' },
            { when: is(minorsByTag, 'ge', 2), level: 'conditional' },
          ],
          otherwise: 'granted',
        }),
        rating('hygiene', ['bad', 'good'], {
          rules: [{ when: is(found('minor', ['hygiene']), 'ge', 1), level: 'bad' }],
          otherwise: 'good',
        }),
      ],
    },
    [
      {
        id: 's',
        questions: [graded('a', 'hygiene'), graded('b', 'hygiene'), graded('c', 'safety'), graded('d', 'safety')],
      },
    ],
  );
  const certificate = (...values: string[]) =>
    ratingsOf(
      definition,
      ['a', 'b', 'c', 'd'].map((id, index) => answer(id, values[index] ?? 'ok')),
    );

  it('counts answers, in all and by category', () => {
    expect(certificate()).toEqual({ certificate: 'granted', hygiene: 'good' });
    expect(certificate('minor', 'minor')).toEqual({ certificate: 'granted', hygiene: 'bad' });
    expect(certificate('minor', 'ok', 'minor')).toMatchObject({ certificate: 'conditional' });
    expect(certificate('minor', 'minor', 'minor')).toMatchObject({ certificate: 'refused' });
    expect(certificate('ok', 'ok', 'ok', 'major')).toEqual({ certificate: 'refused', hygiene: 'good' });
  });
});
