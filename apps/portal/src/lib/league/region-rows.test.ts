import { expect, it } from 'vitest';
import { regionRows } from './region-rows.ts';

const few = [
  { id: 'c', parentId: null },
  { id: 'n', parentId: 'c' },
  { id: 's', parentId: 'c' },
  { id: 'n1', parentId: 'n' },
];
const shown = (rows: ReturnType<typeof regionRows>) => rows.map(({ region, depth }) => `${depth}${region.id}`);

it('shows a small tree whole, children below their parent, until one is shut', () => {
  expect(shown(regionRows(few, new Set()))).toEqual(['0c', '1n', '2n1', '1s']);
  expect(shown(regionRows(few, new Set(['n'])))).toEqual(['0c', '1n', '1s']);
});

it('shows only the top of a large tree, until one is opened', () => {
  const many = [...few, ...Array.from({ length: 80 }, (_, at) => ({ id: `x${at}`, parentId: 's' }))];
  expect(shown(regionRows(many, new Set()))).toEqual(['0c', '1n', '1s']);
  expect(shown(regionRows(many, new Set(['n'])))).toEqual(['0c', '1n', '2n1', '1s']);
  expect(regionRows(many, new Set())[1]).toMatchObject({ hasChildren: true, open: false });
});
