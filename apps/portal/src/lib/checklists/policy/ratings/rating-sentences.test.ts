import type { Measure, RatingTest } from '@concord/checklist/measure';
import { expect, it } from 'vitest';
import type { Choices } from './rating-form.ts';
import { figureSentence, measureWords, ratingSentences, testWords } from './rating-sentences.ts';
import { ratingStarters } from './rating-starters.ts';

const choices: Choices = {
  text: (text) => text?.['en'] ?? '',
  questions: [{ value: 'q', label: 'Clean?', answers: [{ value: 'no', label: 'Not at all' }] }],
  sections: [{ value: 's', label: 'Kitchen' }],
  tags: [{ value: 'floor', label: 'floor' }],
  departments: [{ value: 'ops', label: 'Operations' }],
  figures: [{ value: 'weakest', label: 'Weakest part' }],
  ratings: [{ value: 'stars', label: 'Stars', levels: [{ value: 'five', label: '★★★★★' }] }],
};
const says = (test: RatingTest) => testWords(test, choices);
const measures = (measure: Measure) => measureWords(measure, choices);

it('says a rating in the order in which it is judged', () => {
  const stars = ratingStarters('en')
    .find(({ key }) => key === 'stars')
    ?.make('stars');
  if (!stars) throw new Error('no stars');
  const sentences = ratingSentences(
    { ...stars, steps: [{ when: { condition: { question: 'q', op: 'missed' } }, by: -1 }] },
    choices,
  );
  expect(sentences[0]).toBe('If Score is at least 90: ★★★★★');
  expect(sentences.slice(4)).toEqual([
    'Else: ★',
    'Then, if Clean? is missed: levels -1',
    'If Smallest value: Percentage of questions (per section) is less than 50: at most ★★★',
  ]);
});

it('says measures and what they look at', () => {
  const over = { sections: ['s'], tags: ['floor'], where: [{ what: 'share', op: 'lt', value: 1 }] } as const;
  const some = { sections: [...over.sections], tags: [...over.tags], where: [...over.where] };
  expect(measures({ of: 'count', what: 'missed', over: some })).toBe(
    'number of missed questions [Sections: Kitchen; With one of the tags: floor; share is less than 1]',
  );
  expect(
    measures({ of: 'quotient', measure: { of: 'number', value: 3 }, by: { of: 'figure', figure: 'weakest' } }),
  ).toBe('(3) ÷ (Weakest part)');
  expect(
    measures({
      of: 'mean',
      parts: [{ measure: { of: 'score', section: 's' }, weight: 2 }, { measure: { of: 'score' } }],
    }),
  ).toBe('Mean: 2 × Score: Kitchen; Score');
  expect(figureSentence({ id: 'f', label: { en: 'F' }, measure: { of: 'sum', what: 'pointsLost' } }, choices)).toBe(
    'Shows: Sum: points lost',
  );
});

it('puts tests together so that they can be read only one way', () => {
  const high = { measure: { of: 'score' }, op: 'ge', value: 80 } as const;
  const five = { rating: 'stars', op: 'eq', level: 'five' } as const;
  expect(says({ all: [high, { any: [five, { not: high }] }] })).toBe(
    'Score is at least 80 and (Stars is ★★★★★ or not (Score is at least 80))',
  );
  expect([says({ all: [] }), says({ any: [] })]).toEqual(['always', 'never']);
});

it('says answers by their words', () => {
  expect(says({ condition: { question: 'q', op: 'in', value: ['no', 'other'] } })).toBe(
    'Clean? is one of Not at all or other',
  );
});

it('names what is not there by its id', () => {
  expect(says({ rating: 'gone', op: 'eq', level: 'x' })).toBe('gone is x');
  expect(measures({ of: 'score', section: 'gone' })).toBe('Score: gone');
});
