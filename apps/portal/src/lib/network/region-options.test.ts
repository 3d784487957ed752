import { expect, it } from 'vitest';
import { regionOptions } from './region-options.ts';

it('sets children under their parent and keeps what hangs below an unseen one', () => {
  const regions = [
    { id: 'n', parentId: 'c', name: 'North' },
    { id: 'x', parentId: 'elsewhere', name: 'Alone' },
    { id: 'c', parentId: null, name: 'Country' },
  ];
  expect(regionOptions(regions)).toEqual([
    { value: 'x', label: 'Alone' },
    { value: 'c', label: 'Country' },
    { value: 'n', label: '\u2003North' },
  ]);
});
