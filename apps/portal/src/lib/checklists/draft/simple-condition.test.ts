import { expect, it } from 'vitest';
import { readSimple, writeSimple } from './simple-condition.ts';

const a = { question: 'a', op: 'eq', value: 'pass' } as const;
const b = { question: 'b', op: 'missed' } as const;

it.each([[a], [{ all: [a, b] }], [{ any: [a, b] }]])('shows and writes %j again', (condition) => {
  const simple = readSimple(condition);
  expect(simple && writeSimple(simple)).toEqual(condition);
});

it.each([[{ not: a }], [{ all: [a, { any: [b] }] }], [{ location: 'city', op: 'eq', value: 'Graz' } as const]])(
  'leaves %j alone',
  (condition) => {
    expect(readSimple(condition)).toBeNull();
  },
);

it('is no condition without rules', () => {
  expect(writeSimple({ match: 'any', rules: [] })).toBeUndefined();
});
