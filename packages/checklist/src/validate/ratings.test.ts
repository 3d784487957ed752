import { describe, expect, it } from 'vitest';
import { draft } from '../test/define.ts';
import { validateDefinition } from '../validate.ts';

const label = { en: 'x' };
const levels = (...ids: string[]) => ids.map((id) => ({ id, label, tone: 'good' }));

function problems(policy: object): string[] {
  const question = { id: 'q', tags: ['hygiene'] };
  const rooms = { id: 'rooms', repeat: { label, min: 0, max: 3 }, questions: [{ id: 'r' }] };
  const checked = validateDefinition(draft(policy as never, [{ id: 's', questions: [question] }, rooms]));
  return checked.ok ? [] : checked.problems.map(({ path, code }) => `${path.slice(1).join('.')} ${code}`);
}

const two = { id: 'r', label, levels: levels('no', 'yes') };
const rated = (...ratings: object[]) => problems({ ratings });
const rule = (when: object, level: string | null = 'yes') => ({ when, level });
const score = (op: string, value: number) => ({ measure: { of: 'score' }, op, value });

describe('ratings and figures', () => {
  it('name tags, departments, sections, figures and levels that are there', () => {
    const over = (names: object) =>
      rated({
        ...two,
        otherwise: 'no',
        rules: [rule({ measure: { of: 'percentage', over: names }, op: 'ge', value: 1 })],
      });
    const at = 'ratings.0.rules.0.when.measure';
    expect(over({ tags: ['hygiene'], departments: ['service'] })).toEqual([]);
    expect(over({ tags: ['safety'], departments: ['nobody'] })).toEqual([
      `${at}.over.tags.0 RATING_TAG_UNKNOWN`,
      `${at}.over.departments.0 RATING_DEPARTMENT_UNKNOWN`,
    ]);
    expect(over({ sections: ['rooms'], tags: ['hygiene'] })).toEqual([`${at}.over RATING_SELECTS_NOTHING`]);
    const measure = (one: object) => rated({ ...two, base: one });
    expect(measure({ of: 'figure', figure: 'none' })).toEqual(['ratings.0.base.figure FIGURE_UNKNOWN']);
    expect(measure({ of: 'level', rating: 'r' })).toEqual(['ratings.0.base.rating RATING_UNKNOWN']);
    expect(measure({ of: 'score', section: 'none' })).toEqual(['ratings.0.base.section RATING_SECTION_UNKNOWN']);
    expect(
      measure({ of: 'sum', parts: [{ measure: { of: 'rounded', measure: { of: 'level', rating: 'z' } } }] }),
    ).toEqual(['ratings.0.base.parts.0.measure.measure.rating RATING_UNKNOWN']);
  });

  it('look at answers by conditions that are right', () => {
    const when = (condition: object) => rated({ ...two, otherwise: 'no', rules: [rule({ condition })] });
    expect(when({ question: 'r', op: 'eq', value: 'fail' })).toEqual([]);
    expect(when({ question: 'z', op: 'answered' })).toEqual([
      'ratings.0.rules.0.when.condition.question CONDITION_QUESTION_UNKNOWN',
    ]);
    expect(when({ question: 'q', op: 'eq', value: 'perhaps' })).toEqual([
      'ratings.0.rules.0.when.condition.value CONDITION_OPTION_UNKNOWN',
    ]);
  });

  it('of the wrong shape say so at the field that is meant', () => {
    const base = (measure: object) => rated({ ...two, base: measure });
    expect(base({ of: 'level', ratin: 'x' })).toEqual([
      'ratings.0.base.rating MISSING',
      'ratings.0.base.ratin UNKNOWN_FIELD',
    ]);
    expect(base({ of: 'summ', what: 'share' })).toEqual(['ratings.0.base.of NOT_ONE_OF']);
    expect(base({ of: 'sum', what: 'points' })).toEqual(['ratings.0.base.what NOT_ONE_OF']);
    expect(base({ of: 'sum', parts: [] })).toEqual(['ratings.0.base.parts TOO_SMALL']);
    expect(base({ of: 'mean', parts: [{ measure: { of: 'count', what: 'lost' } }] })).toEqual([
      'ratings.0.base.parts.0.measure.what NOT_ONE_OF',
    ]);
    const rule = { when: { measure: { of: 'score' }, op: 'above', value: 1 }, level: 'yes' };
    expect(rated({ ...two, rules: [rule] })).toEqual(['ratings.0.rules.0.when.op NOT_ONE_OF']);
  });

  it('do not hang on themselves', () => {
    const figure = (id: string, measure: object) => ({ id, label, measure });
    const ratings = [{ ...two, base: { of: 'figure', figure: 'a' } }];
    expect(problems({ ratings, figures: [figure('a', { of: 'level', rating: 'r' })] })).toEqual([
      'figures.0.measure FIGURE_CIRCULAR',
    ]);
    const round = [figure('a', { of: 'figure', figure: 'b' }), figure('b', { of: 'figure', figure: 'a' })];
    expect(problems({ figures: round })).toEqual([
      'figures.0.measure FIGURE_CIRCULAR',
      'figures.1.measure FIGURE_CIRCULAR',
    ]);
    expect(problems({ figures: [figure('a', { of: 'score' }), figure('a', { of: 'score' })] })).toEqual([
      'figures.1.id DUPLICATE_ID',
    ]);
  });

  it('every test can hold', () => {
    const test = (measure: object, op: string, value: number) =>
      rated({ ...two, otherwise: 'no', rules: [rule({ measure, op, value })] });
    const never = ['ratings.0.rules.0.when.value RATING_TEST_NEVER_HOLDS'];
    expect(test({ of: 'score' }, 'gt', 100)).toEqual(never);
    expect(test({ of: 'score' }, 'ge', 100)).toEqual([]);
    expect(test({ of: 'percentage' }, 'lt', 0)).toEqual(never);
    expect(test({ of: 'largest', what: 'share' }, 'eq', 80)).toEqual(never);
    expect(test({ of: 'count', what: 'missed' }, 'ge', 5)).toEqual(never);
    expect(test({ of: 'count', what: 'missed' }, 'ge', 4)).toEqual([]);
    expect(test({ of: 'count', what: 'criticalMissed' }, 'ge', 1)).toEqual(never);
    expect(test({ of: 'holding', tests: [score('ge', 1)] }, 'eq', 2)).toEqual(never);
  });

  it('every rule has its turn, and every level a way to it', () => {
    const rules = (...list: object[]) => rated({ ...two, otherwise: 'no', rules: list });
    const second = ['ratings.0.rules.1.when RATING_RULE_NEVER_REACHED'];
    expect(rules(rule(score('ge', 60)), rule(score('ge', 80)))).toEqual(second);
    expect(rules(rule(score('ge', 80)), rule(score('ge', 60)))).toEqual([]);
    expect(rules(rule(score('ge', 60)), rule({ all: [score('gt', 60), score('le', 90)] }))).toEqual(second);
    expect(rules(rule({ any: [score('lt', 20), score('gt', 50)] }), rule(score('eq', 70)))).toEqual(second);
    expect(rules(rule({ all: [] }), rule(score('eq', 70)))).toEqual(second);
    expect(rules(rule({ all: [score('lt', 50), score('gt', 20)] }), rule(score('lt', 50)))).toEqual([]);
    const three = { id: 'r', label, levels: levels('low', 'mid', 'high') };
    expect(rated({ ...three, rules: [rule(score('ge', 50), 'high')], otherwise: 'low' })).toEqual([
      'ratings.0.levels.1 RATING_LEVEL_NEVER_REACHED',
    ]);
    const step = { when: score('ge', 90), by: -1 };
    expect(rated({ ...three, rules: [rule(score('ge', 50), 'high')], otherwise: 'low', steps: [step] })).toEqual([]);
    expect(rated(two)).toEqual(['ratings.0 RATING_WITHOUT_START']);
  });

  it('steps move, caps have a level and stand the right way up', () => {
    const when = score('ge', 50);
    const rating = { ...two, rules: [rule(when)], otherwise: 'no' };
    expect(rated({ ...rating, steps: [{ when, by: 0 }] })).toEqual(['ratings.0.steps.0.by STEP_WITHOUT_MOVE']);
    expect(rated({ ...rating, caps: [{ when }] })).toEqual(['ratings.0.caps.0 CAP_WITHOUT_LEVEL']);
    expect(rated({ ...rating, caps: [{ when, atMost: 'no', atLeast: 'yes' }] })).toEqual([
      'ratings.0.caps.0 CAP_UPSIDE_DOWN',
    ]);
  });

  it('bands are within reach', () => {
    const bands = (policy: object, from: number) =>
      problems({
        ...policy,
        bands: [
          { id: 'a', label, from: 0, tone: 'bad' },
          { id: 'b', label, from, tone: 'good' },
        ],
      });
    expect(bands({}, 101)).toEqual(['bands.1.from BAND_NEVER_REACHED']);
    expect(bands({ bonus: 'uncapped' }, 101)).toEqual([]);
    expect(bands({}, 100)).toEqual([]);
  });
});
