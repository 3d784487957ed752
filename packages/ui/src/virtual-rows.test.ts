import { expect, test } from 'vitest';
import { pagesOf, rowAfterKey, rowWindow, scrollFor, toggled, withRange } from './virtual-rows.ts';

const view = { height: 400, rowHeight: 40, total: 50_000, overscan: 2 };

test('draws what is in view and a little around it, and never beyond the list', () => {
  expect(rowWindow({ ...view, scrollTop: 0 })).toEqual({ first: 0, end: 13 });
  expect(rowWindow({ ...view, scrollTop: 4_010 })).toEqual({ first: 98, end: 113 });
  expect(rowWindow({ ...view, scrollTop: 50_000 * 40 })).toEqual({ first: 49_998, end: 50_000 });
  expect(rowWindow({ ...view, scrollTop: 99_999, total: 3 })).toEqual({ first: 2, end: 3 });
  expect(rowWindow({ ...view, scrollTop: 0, total: 0 })).toEqual({ first: 0, end: 0 });
});

test('asks for every page that a window touches, and for none twice', () => {
  expect(pagesOf({ first: 98, end: 113 }, 100)).toEqual([0, 1]);
  expect(pagesOf({ first: 100, end: 200 }, 100)).toEqual([1]);
  expect(pagesOf({ first: 0, end: 0 }, 100)).toEqual([]);
});

test('scrolls only as far as a row needs to be in view', () => {
  const at = { scrollTop: 400, height: 400, rowHeight: 40 };
  expect(scrollFor(9, at)).toBe(360);
  expect(scrollFor(10, at)).toBeNull();
  expect(scrollFor(19, at)).toBeNull();
  expect(scrollFor(20, at)).toBe(440);
});

test('keys move within the list, from anywhere and from nowhere', () => {
  expect(rowAfterKey('j', -1, 5, 3)).toBe(0);
  expect(rowAfterKey('j', 4, 5, 3)).toBe(4);
  expect(rowAfterKey('k', 0, 5, 3)).toBe(0);
  expect(rowAfterKey('PageDown', 1, 5, 3)).toBe(4);
  expect(rowAfterKey('End', -1, 5, 3)).toBe(4);
  expect(rowAfterKey('Home', 3, 5, 3)).toBe(0);
  expect(rowAfterKey('a', 3, 5, 3)).toBeNull();
  expect(rowAfterKey('j', 0, 0, 3)).toBeNull();
});

test('a range takes the known rows between both ends, whichever came first', () => {
  const keys = ['a', 'b', undefined, 'd'];
  expect([...withRange(new Set(['z']), 3, 1, (index) => keys[index])]).toEqual(['z', 'b', 'd']);
  expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b']);
  expect([...toggled(new Set(['b']), 'a')]).toEqual(['b', 'a']);
});
