import { describe, expect, it } from 'vitest';
import type { Measure, RatingTest } from '../measure.ts';
import { validateDefinition } from '../validate.ts';

const text = { en: 'a' };
const pass = (id: string, more: object = {}) => ({ id, type: 'passFail', text, department: 'd', ...more });
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

function checked(policy: object, questions: object[] = [pass('q')], section: object = {}) {
  const sections = [{ id: 's', title: text, questions, ...section }];
  const found = validateDefinition({
    format: 'concord.checklist/1',
    key: 'hostile',
    title: text,
    languages: ['en'],
    policy,
    sections,
  });
  return found.ok ? [] : found.problems.map(({ path, code }) => `${path.join('.')} ${code}`);
}

const rating = (rules: object[], levels = 2) => ({
  ratings: [
    { id: 'r', label: text, levels: times(levels, (at) => ({ id: `l${at}`, label: text, tone: 'bad' })), rules },
  ],
});
const score: RatingTest = { measure: { of: 'score' }, op: 'ge', value: 50 };

/** All of it would take from minutes to the end of the world if it were tried out. */
describe('a checklist of a few kilobytes cannot hold up a server', { timeout: 20_000 }, () => {
  it('measures in measures are read once, whatever variant they are of, also where they are wrong at the bottom', () => {
    const within = (bottom: Measure, wrap: (inner: Measure) => Measure) =>
      times(30, () => wrap).reduce((inner, one) => one(inner), bottom);
    const number: Measure = { of: 'number', value: 1 };
    const figure = (measure: unknown) => ({ figures: [{ id: 'f', label: text, measure }] });
    expect(checked(figure(within(number, (measure) => ({ of: 'rounded', measure }))))).toEqual([]);
    const wrong = { of: 'number', value: 'one' } as unknown as Measure;
    expect(checked(figure(within(wrong, (measure) => ({ of: 'rounded', measure }))))).toEqual([
      expect.stringMatching(/measure\.value WRONG_TYPE$/),
    ]);
    const parts = times(10, () => 0).reduce<Measure>((measure) => ({ of: 'sum', parts: [{ measure }] }), number);
    expect(checked(figure(parts))).toEqual([]);
    const tests = times(10, () => 0).reduce<Measure>(
      (measure) => ({ of: 'holding', tests: [{ measure, op: 'ge', value: 1 }] }),
      number,
    );
    expect(checked(figure(tests))).toEqual([]);
    const both = times(15, () => 0).reduce<object>((measure) => ({ measure, op: 'ge', value: 1, than: number }), score);
    expect(checked(rating([{ when: both, level: 'l1' }])).length).toBeGreaterThan(0);
  });

  it('rules that are nested one way and the other are compared for a while, not for ever', () => {
    const nest = (kind: 'all' | 'any', from: number) =>
      times(14, (at) => at).reduce<RatingTest>(
        (inner, at) => ({ [kind]: [inner, { ...score, value: from + at }] }) as unknown as RatingTest,
        score,
      );
    const rules = [
      { when: nest('any', 60), level: 'l0' },
      { when: nest('all', 20), level: 'l1' },
    ];
    expect(checked(rating(rules))).not.toContain('policy.ratings.0 TOO_BIG');
  });

  it('groups of groups of groups are refused: each level looks at all groups of the one around it', () => {
    const each = (depth: number) =>
      times(depth, () => 0).reduce<Measure>((measure) => ({ of: 'sum', each: 'tag', measure }), {
        of: 'count',
        what: 'shown',
      });
    const tags = times(20, (at) => `t${at}`);
    const figure = (measure: Measure) => ({ figures: [{ id: 'f', label: text, measure }] });
    expect(checked(figure(each(2)), [pass('q', { tags })])).toEqual([]);
    expect(checked(figure(each(3)), [pass('q', { tags })])).toEqual(['policy.figures.0.measure TOO_DEEP']);
    const when = { measure: each(3), op: 'ge', value: 1 };
    expect(checked(rating([{ when, level: 'l1' }]), [pass('q', { tags })])).toEqual([
      'policy.ratings.0.rules.0.when TOO_DEEP',
    ]);
    expect(checked({}, [pass('q', { tags: [...tags, 'one-more'] })])).toEqual([
      'sections.0.questions.0.tags TOO_LARGE',
    ]);
  });

  it('a flood of rules, levels, questions or places is refused before it is looked at', () => {
    expect(checked(rating(times(4_000, () => ({ when: score, level: 'l1' }))))).toEqual([
      'policy.ratings.0.rules TOO_LARGE',
    ]);
    expect(checked(rating([{ when: score, level: 'l1' }], 4_000))).toEqual(['policy.ratings.0.levels TOO_LARGE']);
    expect(
      checked(
        {},
        times(6_000, (at) => pass(`q${at}`)),
      ),
    ).toEqual(['sections TOO_BIG']);
    const repeat = { repeat: { label: text, min: 1_000, max: 1_000 } };
    expect(
      checked(
        {},
        times(600, (at) => pass(`q${at}`)),
        repeat,
      ),
    ).toEqual(['sections TOO_BIG']);
  });

  it('conditions that go in circles, or that hang on everything, are looked at for a while', () => {
    const circle = times(4_000, (at) =>
      pass(`q${at}`, { condition: { question: `q${(at + 1) % 4_000}`, op: 'eq', value: 'pass' } }),
    );
    expect(checked({}, circle)).toContain('sections.0.questions.0.condition.question CONDITION_CIRCULAR');
    const wide = (at: number) => ({
      all: times(100, (part) => ({
        any: [
          { question: `q${part % 50}`, op: 'eq', value: 'pass' },
          { question: `q${(part + at) % 50}`, op: 'eq', value: 'fail' },
        ],
      })),
    });
    const hanging = times(300, (at) => pass(`q${at}`, at < 50 ? {} : { condition: wide(at) }));
    expect(checked({}, hanging)).toEqual([]);
  });
});
