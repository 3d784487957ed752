import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withMoved, withPhotos } from './edit-pictures.ts';

it('gives every picture an id of its own, also after some were removed', () => {
  const first = withPhotos([], ['a', 'b', 'c']);
  expect(first.map(({ id }) => id)).toEqual(['picture-1', 'picture-2', 'picture-3']);
  const next = withPhotos(first.slice(1), ['d', 'e']);
  expect(new Set(next.map(({ id }) => id)).size).toBe(4);
  expect(next.slice(0, 2)).toEqual(first.slice(1));
});

it('moves one picture and loses none', () => {
  const pictures = withPhotos([], ['a', 'b', 'c', 'd']);
  fc.assert(
    fc.property(fc.integer({ min: -2, max: 6 }), fc.integer({ min: -2, max: 6 }), (from, to) => {
      const moved = withMoved(pictures, from, to);
      expect(moved.map(({ id }) => id).toSorted()).toEqual(pictures.map(({ id }) => id));
      if (from >= 0 && from < 4 && to >= 0 && to < 4) expect(moved[to]).toBe(pictures[from]);
    }),
  );
});
