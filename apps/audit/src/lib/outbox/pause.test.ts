import { expect, it } from 'vitest';
import { pauseAfter } from './pause.ts';

it('doubles from two seconds to five minutes and spreads over half of it', () => {
  expect([1, 2, 3].map((failures) => pauseAfter(failures, 0))).toEqual([1_000, 2_000, 4_000]);
  expect(pauseAfter(1, 0.999)).toBeLessThanOrEqual(2_000);
  expect(pauseAfter(500, 0.5)).toBe(225_000);
});
