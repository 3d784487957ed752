import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundScore } from './round-score.ts';

it.each([
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [0.285 * 100, 0, 29],
  [58.333, 1, 58.3],
  [0.05, 1, 0.1],
  [49.95, 1, 50],
  [89.94999, 1, 89.9],
  [100, 0, 100],
  [-2.5, 0, -3],
  [-0.04, 1, 0],
  [8.345, 2, 8.35],
  [0.00005, 4, 0.0001],
])('%d to %d decimals is %d', (value, decimals, rounded) => {
  expect(Object.is(roundScore(value, decimals), rounded)).toBe(true);
});

it('rounds a decimal as written, by whole-number arithmetic on its digits', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.integer({ min: 0, max: 4 }), (digits, decimals) => {
      const unit = 10n ** BigInt(5 - decimals);
      const exact = ((BigInt(digits) + unit / 2n) / unit) * unit;
      expect(roundScore(digits / 1e5, decimals)).toBe(Number(exact) / 1e5);
    }),
    { numRuns: 2000 },
  );
});
