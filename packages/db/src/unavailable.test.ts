import { expect, test } from 'vitest';
import { asUnavailable, DatabaseUnavailable } from './unavailable.ts';

const coded = (code: string): Error => Object.assign(new Error(code), { code });

test.each([
  ['CONNECTION_CLOSED', 'CONNECTION'],
  ['ECONNREFUSED', 'CONNECTION'],
  ['08006', 'CONNECTION'],
  ['57P03', 'SERVER_STATE'],
  ['53300', 'SERVER_STATE'],
  ['53100', 'STORAGE_FULL'],
])('%s means %s, also as a cause', (code, reason) => {
  expect(asUnavailable(coded(code))?.reason).toBe(reason);
  expect(asUnavailable(new Error('outer', { cause: coded(code) }))?.reason).toBe(reason);
});

test.each([coded('23505'), coded('42501'), new Error('plain'), 'text', undefined, null])(
  '%s stays what it is',
  (error) => {
    expect(asUnavailable(error)).toBeUndefined();
  },
);

test('keeps one that is typed already', () => {
  const typed = new DatabaseUnavailable('POOL_EXHAUSTED');
  expect(asUnavailable(typed)).toBe(typed);
});
