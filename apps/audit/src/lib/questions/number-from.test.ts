import { expect, it } from 'vitest';
import { numberFrom } from './number-from.ts';

it.each([
  ['', null],
  ['  ', null],
  ['4', 4],
  ['4,5', 4.5],
  ['4.', 4],
  ['-0.5', -0.5],
  ['−3', -3],
  ['٤٫٥', 4.5],
  ['۱۲', 12],
  ['1e3', undefined],
  ['1.000,5', undefined],
  ['abc', undefined],
  ['Infinity', undefined],
])('reads %j as %s', (typed, number) => {
  expect(numberFrom(typed)).toBe(number);
});
