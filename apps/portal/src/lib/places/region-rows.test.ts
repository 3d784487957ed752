import { expect, it } from 'vitest';
import { possibleParents, regionRows } from './region-rows.ts';

const region = (id: string, parentId: string | null) => ({ id, parentId, key: id, name: id });
const regions = [region('a', null), region('b', 'a'), region('c', 'b'), region('d', 'a'), region('e', 'unseen')];

it('lists the tree from the top down', () => {
  expect(regionRows(regions).map((row) => [row.region.id, row.depth, row.leaf])).toEqual([
    ['a', 0, false],
    ['b', 1, false],
    ['c', 2, true],
    ['d', 1, true],
    ['e', 0, true],
  ]);
});

it('offers as parent what is neither the region nor below it', () => {
  expect(possibleParents(regions, 'b').map(({ id }) => id)).toEqual(['a', 'd', 'e']);
  expect(possibleParents(regions, '').map(({ id }) => id)).toHaveLength(5);
});
