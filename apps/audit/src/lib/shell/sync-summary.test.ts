import { expect, it } from 'vitest';
import { syncSummary } from './sync-summary.ts';

const quiet = { online: true, waiting: 0, needsYou: 0, everSent: true };

it.each([
  [quiet, 'sent'],
  [{ ...quiet, everSent: false }, 'saved'],
  [{ ...quiet, waiting: 1 }, 'waiting'],
  [{ ...quiet, online: false }, 'sent'],
  [{ ...quiet, waiting: 3, needsYou: 1 }, 'needsYou'],
] as const)('%j is %s', (state, expected) => {
  expect(syncSummary(state)).toBe(expected);
});
