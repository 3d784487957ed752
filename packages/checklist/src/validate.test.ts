import { describe, expect, it } from 'vitest';
import { draft, options, type QuestionDraft } from './test/define.ts';
import { validateDefinition } from './validate.ts';

/** `path code` of every problem. */
function problems(input: unknown): string[] {
  const checked = validateDefinition(input);
  return checked.ok ? [] : checked.problems.map(({ path, code }) => `${path.join('.')} ${code}`);
}

const withQuestions = (...questions: QuestionDraft[]) => draft({}, [{ id: 's', questions }]);
const withPolicy = (policy: object, question: object = {}) =>
  draft(policy as never, [{ id: 's', questions: [{ id: 'q', ...question }] }]);
const label = { en: 'x' };
const band = (id: string, from: number) => ({ id, label, from, tone: 'good' });

describe('the shape of a definition', () => {
  it('fills defaults and survives JSON', () => {
    const checked = validateDefinition(withQuestions({ id: 'q' }));
    expect(checked).toMatchObject({
      ok: true,
      definition: { validityDays: 365, policy: { method: 'weighted', decimals: 1 }, sections: [{ weight: 1 }] },
    });
    if (!checked.ok) return;
    expect(validateDefinition(JSON.parse(JSON.stringify(checked.definition)))).toEqual(checked);
  });

  it('refuses unknown fields with their path', () => {
    expect(problems({ ...withQuestions({ id: 'q' }), colour: 1 })).toEqual(['colour UNKNOWN_FIELD']);
    expect(problems(withQuestions({ id: 'q', wieght: 2 }))).toEqual(['sections.0.questions.0.wieght UNKNOWN_FIELD']);
    expect(problems(withPolicy({ metod: 'weighted' }))).toEqual(['policy.metod UNKNOWN_FIELD']);
    expect(problems(withQuestions({ id: 'a' }, { id: 'b', condition: { question: 'a', op: 'eq', valeu: 1 } }))).toEqual(
      ['sections.0.questions.1.condition.valeu UNKNOWN_FIELD'],
    );
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', '{}'],
    ['a list', []],
    ['a number', Number.NaN],
  ])('refuses %s', (_, input) => {
    expect(problems(input)).toEqual([' NOT_A_DEFINITION']);
  });

  it('names what is missing, of the wrong type, not one of the choices, out of range', () => {
    expect(problems({ ...withQuestions({ id: 'q' }), title: undefined })).toEqual(['title MISSING']);
    expect(problems({ ...withQuestions({ id: 'q' }), format: 'concord.checklist/9' })).toEqual(['format NOT_ONE_OF']);
    expect(problems(withQuestions({ id: 'q', type: 'telepathy' }))).toEqual(['sections.0.questions.0.type NOT_ONE_OF']);
    expect(problems(withQuestions({ id: 'q', weight: '3' }))).toEqual(['sections.0.questions.0.weight WRONG_TYPE']);
    expect(problems(withQuestions({ id: 'q', weight: -1 }))).toEqual(['sections.0.questions.0.weight TOO_SMALL']);
    expect(problems(withQuestions({ id: 'q', weight: 1e-7 }))).toEqual(['sections.0.questions.0.weight TOO_SMALL']);
    expect(problems(withQuestions({ id: 'q', text: {} }))).toEqual([
      'sections.0.questions.0.text TEXT_WITHOUT_LANGUAGE',
    ]);
    expect(problems(withQuestions({ id: 'q', weight: 1e300 }))).toEqual(['sections.0.questions.0.weight TOO_LARGE']);
    expect(problems(withQuestions({ id: 'q', weight: Number.NaN }))).toEqual([
      'sections.0.questions.0.weight WRONG_TYPE',
    ]);
    expect(problems(withPolicy({ decimals: 5 }))).toEqual(['policy.decimals TOO_LARGE']);
    expect(problems(withQuestions({ id: 'Ä' }))).toEqual(['sections.0.questions.0.id WRONG_FORMAT']);
    expect(problems(withQuestions({ id: 'q', department: '' }))).toEqual(['sections.0.questions.0.department MISSING']);
    expect(problems(draft({}, []))).toEqual(['sections TOO_SMALL']);
  });

  it('refuses keys of the prototype', () => {
    expect(problems(withQuestions({ id: '__proto__' }))).toEqual(['sections.0.questions.0.id WRONG_FORMAT']);
    expect(problems(JSON.parse(`{"__proto__": {"format": "concord.checklist/1"}}`))).toContain('format MISSING');
    const sneaky = JSON.stringify(withQuestions({ id: 'q' })).replace('"policy":{}', '"policy":{"__proto__":{"a":1}}');
    const checked = validateDefinition(JSON.parse(sneaky));
    if (checked.ok) expect(Object.getPrototypeOf(checked.definition.policy)).toBe(Object.prototype);
    expect(problems(withQuestions({ id: 'constructor' }, { id: 'to-string' }))).toEqual([]);
  });

  it('refuses what nests beyond reason, circles and floods, without throwing', () => {
    let deep: object = { question: 'a', op: 'answered' };
    for (let level = 0; level < 50_000; level += 1) deep = { not: deep };
    expect(problems(withQuestions({ id: 'a' }, { id: 'b', condition: deep }))).toEqual([' TOO_DEEP']);
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(problems(circle)).toEqual([' TOO_DEEP']);
    expect(problems({ sections: new Array(600_000).fill(0) })).toEqual([' TOO_BIG']);
  });
});

describe('what spans several fields', () => {
  it('ids are unique', () => {
    expect(problems(withQuestions({ id: 'q' }, { id: 'q' }))).toEqual(['sections.0.questions.1.id DUPLICATE_ID']);
    const twice = draft({}, [
      { id: 's', questions: [{ id: 'q' }] },
      { id: 's', questions: [{ id: 'q' }] },
    ]);
    expect(problems(twice)).toEqual(['sections.1.id DUPLICATE_ID', 'sections.1.questions.0.id DUPLICATE_ID']);
    const choice = { id: 'q', type: 'choice', options: [...options({ a: 1 }), ...options({ a: 0 })] };
    expect(problems(withQuestions(choice))).toEqual(['sections.0.questions.0.options.1.id DUPLICATE_ID']);
    expect(problems({ ...withQuestions({ id: 'q' }), languages: ['en', 'de', 'en'] })).toEqual([
      'languages.2 DUPLICATE_LANGUAGE',
    ]);
  });

  it('conditions look back only', () => {
    const on = (question: string) => ({ question, op: 'answered' });
    const at = 'sections.0.questions';
    expect(problems(withQuestions({ id: 'a', condition: on('z') }))).toEqual([
      `${at}.0.condition.question CONDITION_QUESTION_UNKNOWN`,
    ]);
    expect(problems(withQuestions({ id: 'a', condition: on('b') }, { id: 'b' }))).toEqual([
      `${at}.0.condition.question CONDITION_QUESTION_LATER`,
    ]);
    expect(problems(withQuestions({ id: 'a', condition: on('a') }))).toEqual([
      `${at}.0.condition.question CONDITION_CIRCULAR`,
    ]);
    expect(problems(withQuestions({ id: 'a', condition: on('b') }, { id: 'b', condition: { not: on('a') } }))).toEqual([
      `${at}.0.condition.question CONDITION_CIRCULAR`,
    ]);
    const own = draft({}, [{ id: 's', condition: { any: [on('a')] }, questions: [{ id: 'a' }] }]);
    expect(problems(own)).toEqual(['sections.0.condition.any.0.question CONDITION_CIRCULAR']);
  });

  it('condition values fit their operator and their question', () => {
    const value = (condition: object) =>
      problems(withQuestions({ id: 'a' }, { id: 'b', condition: { question: 'a', ...condition } as never })).map(
        (one) => one.split(' ')[1],
      );
    expect(value({ op: 'eq' })).toEqual(['CONDITION_VALUE_MISSING']);
    expect(value({ op: 'in', value: [] })).toEqual(['CONDITION_VALUE_MISSING']);
    expect(value({ op: 'missed', value: 1 })).toEqual(['CONDITION_VALUE_NOT_USED']);
    expect(value({ op: 'in', value: 'pass' })).toEqual(['CONDITION_VALUE_WRONG']);
    expect(value({ op: 'lt', value: true })).toEqual(['CONDITION_VALUE_WRONG']);
    expect(value({ op: 'in', value: ['pass', 'perhaps'] })).toEqual(['CONDITION_OPTION_UNKNOWN']);
    const place = (op: string) =>
      problems(withQuestions({ id: 'a', condition: { location: 'country', op, value: 'DE' } }));
    expect(place('eq')).toEqual([]);
    expect(place('missed')).toEqual(['sections.0.questions.0.condition.op CONDITION_OPERATOR_NOT_FOR_LOCATION']);
  });

  it('bands are ordered and leave no gap', () => {
    expect(problems(withPolicy({ bands: [band('c', 0), band('b', 60), band('a', 90)] }))).toEqual([]);
    expect(problems(withPolicy({ bands: [band('c', 1), band('b', 60)] }))).toEqual([
      'policy.bands.0.from BANDS_LEAVE_GAP',
    ]);
    expect(problems(withPolicy({ bands: [band('c', 0), band('b', 60), band('a', 60)] }))).toEqual([
      'policy.bands.2.from BANDS_NOT_ORDERED',
    ]);
  });

  it('weights, points and worst are there', () => {
    expect(problems(withPolicy({}, { weight: 0 }))).toEqual(['sections WEIGHTS_ADD_TO_NOTHING']);
    expect(problems(withPolicy({}, { bonus: true }))).toEqual(['sections WEIGHTS_ADD_TO_NOTHING']);
    expect(problems(withPolicy({}, { type: 'text' }))).toEqual([]);
    const noSection = draft({ rollUp: 'sectionMean' }, [{ id: 's', weight: 0, questions: [{ id: 'q' }] }]);
    expect(problems(noSection)).toEqual(['sections WEIGHTS_ADD_TO_NOTHING']);
    expect(problems(withPolicy({ method: 'deduction' }))).toContain('sections.0.questions.0.points POINTS_MISSING');
    expect(problems(withPolicy({ method: 'points' }, { points: 3 }))).toEqual(['policy.worst WORST_MISSING']);
    expect(problems(withPolicy({ method: 'deduction' }, { type: 'count', pointsEach: 2 }))).toEqual([]);
  });

  it('questions can be judged', () => {
    const one = (question: object) => problems(withQuestions({ id: 'q', ...question }, { id: 'other' }));
    const at = 'sections.0.questions.0';
    const critical = { effect: 'cap', scope: 'audit' };
    expect(one({ critical })).toEqual([`${at}.critical.cap CRITICAL_CAP_MISSING`]);
    expect(one({ type: 'text', critical: { effect: 'zero', scope: 'audit' } })).toEqual([
      `${at}.critical CRITICAL_WITHOUT_SHARE`,
    ]);
    expect(one({ type: 'multiChoice', options: options({ a: 0, b: -1 }) })).toEqual([
      `${at}.options OPTIONS_WITHOUT_POSITIVE_SHARE`,
    ]);
    expect(one({ type: 'choice', options: options({ a: 1, b: 1.5 }) })).toEqual([
      `${at}.options.1.share OPTION_SHARE_OUT_OF_RANGE`,
    ]);
    expect(one({ type: 'scale', from: 3, to: 3 })).toEqual([`${at} SCALE_WITHOUT_RANGE`]);
    expect(one({ type: 'number', band: { lo: 5, hi: 2 } })).toEqual([`${at}.band BAND_UPSIDE_DOWN`]);
    const rooms = draft({}, [{ id: 's', repeat: { label, min: 4, max: 2 }, questions: [{ id: 'q' }] }]);
    expect(problems(rooms)).toEqual(['sections.0.repeat REPEAT_MIN_ABOVE_MAX']);
  });

  it('ratings name what exists', () => {
    const levels = [{ id: 'low', label, tone: 'bad' }];
    const test = {
      measure: { of: 'count', what: 'missed', over: { questions: ['z'], sections: ['y'] } },
      op: 'gt',
      value: 0,
    };
    const rating = {
      id: 'r',
      label,
      levels,
      base: 'later',
      rules: [{ when: test, level: 'high' }],
      caps: [{ when: { rating: 'r', op: 'eq', level: 'low' }, atMost: 'top' }],
    };
    const path = 'policy.ratings.0';
    expect(problems(withPolicy({ ratings: [rating] })).sort()).toEqual([
      `${path}.base RATING_UNKNOWN`,
      `${path}.caps.0.atMost RATING_LEVEL_UNKNOWN`,
      `${path}.caps.0.when.rating RATING_UNKNOWN`,
      `${path}.rules.0.level RATING_LEVEL_UNKNOWN`,
      `${path}.rules.0.when.measure.over.questions.0 RATING_QUESTION_UNKNOWN`,
      `${path}.rules.0.when.measure.over.sections.0 RATING_SECTION_UNKNOWN`,
    ]);
  });
});
