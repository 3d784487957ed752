import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './page.ts';

it('reads back every cursor it made', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), (values) => {
      expect(decodeCursor(encodeCursor(values), values.length)).toEqual(values);
    }),
  );
});

it('refuses everything else by code', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => decodeCursor(text, 2)).toThrow('INPUT_INVALID');
    }),
  );
  expect(decodeCursor(null, 2)).toBeNull();
});
