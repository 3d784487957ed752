import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moved } from './moved.ts';

it('moves one entry and loses none', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), fc.integer(), (items, index, by) => {
      expect(moved(items, index, by).toSorted()).toEqual(items.toSorted());
    }),
  );
});

it('stays where it is at an end', () => {
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});
