import { Rating } from '@concord/checklist/rating';
import { describe, expect, it } from 'vitest';
import { newDraft } from '../../draft/draft.ts';
import {
  choicesIn,
  MEASURE_KINDS,
  measureKind,
  measureKinds,
  newMeasure,
  newTest,
  TEST_KINDS,
  testKind,
} from './rating-form.ts';
import { ratingStarters } from './rating-starters.ts';

const draft = newDraft('visit', { en: 'Visit' }, ['en']);
draft.sections[0]?.questions.push({
  id: 'q',
  type: 'passFail',
  text: { en: 'Clean?' },
  department: 'ops',
  tags: ['floor'],
});
const [stars] = ratingStarters('en').map(({ key, make }) => make(key));
if (stars) draft.policy.ratings = [stars];
draft.policy.figures = [{ id: 'weakest', label: { en: 'Weakest' }, measure: { of: 'score' } }];
const choices = choicesIn(draft, [{ value: 'ops', label: 'Operations' }], (text) => text?.['en'] ?? '');

const wrapped = (rating: object) => ({
  id: 'r',
  label: { en: 'R' },
  levels: [{ id: 'a', label: { en: 'A' }, tone: 'good' }],
  ...rating,
});

describe('what a rating is made of', () => {
  it.each(MEASURE_KINDS)('a new %s is of its kind and of the right shape, whatever stood there', (kind) => {
    for (const before of MEASURE_KINDS.map((one) => newMeasure(one, choices))) {
      const measure = newMeasure(kind, choices, before);
      expect(measureKind(measure)).toBe(kind);
      expect(Rating.safeParse(wrapped({ base: measure })).success).toBe(true);
    }
  });

  it.each(TEST_KINDS)('a new test of kind %s is of its kind and of the right shape, whatever stood there', (kind) => {
    for (const before of [undefined, ...TEST_KINDS.map((one) => newTest(one, choices))]) {
      const test = newTest(kind, choices, before);
      expect(testKind(test)).toBe(kind);
      expect(Rating.safeParse(wrapped({ rules: [{ when: test, level: 'a' }] })).success).toBe(true);
    }
  });

  it('a group takes in what stood there', () => {
    const test = newTest('rating', choices);
    expect(newTest('any', choices, newTest('all', choices, test))).toEqual({ any: [test] });
    expect(newTest('not', choices, { all: [test] })).toEqual({ not: test });
  });

  it('names only what is there', () => {
    expect(measureKinds({ ...choices, ratings: [], figures: [] }, 'score')).not.toContain('level');
    expect(measureKinds({ ...choices, ratings: [], figures: [] }, 'figure')).toContain('figure');
    expect(choices).toMatchObject({ tags: [{ value: 'floor' }], departments: [{ value: 'ops' }] });
  });
});
