import { expect, it } from 'vitest';
import { compareVersions } from './compare-versions.ts';
import { define, options } from './test/define.ts';

it('tells what a trend may use from what changed, came and went', () => {
  const older = define({}, [
    {
      id: 's',
      questions: [
        { id: 'same' },
        { id: 'reworded' },
        { id: 'reordered', type: 'choice', options: options({ a: 1, b: 0.5 }) },
        { id: 'reweighed' },
        { id: 'regraded', type: 'choice', options: options({ a: 1, b: 0.5 }) },
        { id: 'gone' },
      ],
    },
  ]);
  const newer = define({}, [
    {
      id: 'other-section',
      questions: [
        { id: 'new' },
        { id: 'same' },
        { id: 'reworded', text: { en: 'In other words' }, help: { en: 'Look up' } },
        { id: 'reordered', type: 'choice', options: options({ b: 0.5, a: 1 }) },
        { id: 'reweighed', weight: 2 },
        { id: 'regraded', type: 'choice', options: options({ a: 1, b: 0.4 }) },
      ],
    },
  ]);
  expect(compareVersions(older, newer)).toEqual({
    comparable: ['same', 'reworded', 'reordered'],
    changed: ['reweighed', 'regraded'],
    added: ['new'],
    removed: ['gone'],
  });
});
