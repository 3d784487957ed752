import { Key } from '@concord/domain/key';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freeKey, slug } from './slug.ts';

it.each([
  ['Saubere Tische!', 'saubere-tische'],
  ['Größe ß', 'grosse-ss'],
  ['Élégance à l’œil', 'elegance-a-l-il'],
  ['طاولات نظيفة', 'fallback'],
  ['  ', 'fallback'],
])('%s becomes %s', (title, key) => {
  expect(slug(title, 'fallback')).toBe(key);
});

it('always gives a valid key that is not taken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.nat(12), (title, count) => {
      const taken = new Set<string>();
      for (let round = 0; round <= count; round += 1) {
        const key = freeKey(slug(title, 'question'), taken);
        if (!Key.safeParse(key).success || taken.has(key)) return false;
        taken.add(key);
      }
      return true;
    }),
    { numRuns: 200 },
  );
}, 20_000);
